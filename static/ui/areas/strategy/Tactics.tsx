import { useMemo } from 'react'
import type { StagePlanView, StageRow } from '../../../../src/plan/views/stagePlan'
import { peopleOf } from '../../../../src/plan/views/stagePlan'
import { useDayWords } from '../../charts/useDayWords'
import { Message } from '../../kit/Message'
import { SheetTable } from '../../sheets/SheetTable'
import { usePlanReady } from '../../page/usePlanReady'
import { usePersonNames } from '../../people/usePersonNames'
import { PersonField } from './PersonField'
import { SpanField } from './SpanField'
import { StageOthers } from './StageOthers'
import { clashSentence, gapSentence, namesText } from './strategyWords'
import { Timeline } from './Timeline'

interface TacticsProps {
  readonly tactics: StagePlanView
  readonly mayEdit: boolean
}

/** Who does each lifecycle stage with whom, and when; what clashes and what is missing (T2). */
export function Tactics({ tactics, mayEdit }: TacticsProps) {
  const { people } = usePlanReady()
  const words = useDayWords()
  const { rows, clashes, gaps } = tactics
  const named = useMemo(() => [...new Set(rows.flatMap(peopleOf))], [rows])
  const nameOf = usePersonNames(people, named)
  const clashing = new Set(clashes.flatMap(({ stages }) => stages.map(({ stage }) => stage)))
  const dated = rows.flatMap((row) =>
    row.span === null ? [] : [{ id: row.stage, group: '', label: row.name, who: namesText(peopleOf(row).map((one) => nameOf(one))), span: row.span, isClashing: clashing.has(row.stage) }],
  )
  return (
    <section className="fl-section" aria-labelledby="fl-tactics">
      <h2 id="fl-tactics">Who and when</h2>
      {clashes.length > 0 && (
        <Message tone="warning" title={clashes.length === 1 ? 'One clash' : `${clashes.length} clashes`}>
          <ul>
            {clashes.map((clash) => (
              <li key={`${clash.kind}-${clash.stages[0].stage}-${clash.stages[1].stage}`}>{clashSentence(clash, nameOf, words)}</li>
            ))}
          </ul>
        </Message>
      )}
      {dated.length > 0 && <Timeline label="Lifecycle stages" bars={dated} />}
      <SheetTable label="Lifecycle stages with people and days" columns={['Stage', 'Owner', 'With', 'From', 'To']}>
        <tbody>
          {rows.map((row) => (
            <StageCells key={row.stage} row={row} mayEdit={mayEdit} nameOf={nameOf} />
          ))}
        </tbody>
      </SheetTable>
      {gaps.length > 0 && (
        <Message tone="neutral" title={gaps.length === 1 ? 'One gap' : `${gaps.length} gaps`}>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.kind === 'between' ? `between-${gap.stages[0].stage}` : `${gap.kind}-${gap.stage.stage}`}>{gapSentence(gap, words)}</li>
            ))}
          </ul>
        </Message>
      )}
    </section>
  )
}

function StageCells({ row, mayEdit, nameOf }: { readonly row: StageRow; readonly mayEdit: boolean; readonly nameOf: (actor: string) => string }) {
  const words = useDayWords()
  const { stage, name, others, span } = row
  const owner = row.owner === null ? '' : nameOf(row.owner)
  if (!mayEdit)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td>{owner || '–'}</td>
        <td>{namesText(others.map(nameOf)) || '–'}</td>
        <td>{span === null ? '–' : words.day(span.from)}</td>
        <td>{span === null ? '–' : words.day(span.to)}</td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <PersonField
          label={`Owner of ${name}`}
          placeholder="Name"
          name={owner}
          toCommand={(actor) => ({ type: 'OwnStage', stage, owner: { by: actor } })}
          said={(chosen) => `${chosen} owns ${name}`}
          emptied={{ command: { type: 'OwnStage', stage, owner: null }, said: `${name} has no owner any more` }}
        />
      </td>
      <td>
        <StageOthers stage={stage} stageName={name} others={others} nameOf={nameOf} />
      </td>
      <SpanField stage={stage} stageName={name} span={span} />
    </tr>
  )
}

import { useMemo } from 'react'
import type { StagePlanView, StageRow } from '../../../../src/plan/views/stagePlan'
import { useDayWords } from '../../charts/useDayWords'
import { Message } from '../../kit/Message'
import { usePlanReady } from '../../page/usePlanReady'
import { usePersonNames } from '../../people/usePersonNames'
import { OwnerField } from './OwnerField'
import { SpanField } from './SpanField'
import { clashSentence, gapSentence, spanText } from './strategyWords'
import { Timeline } from './Timeline'

interface TacticsProps {
  readonly tactics: StagePlanView
  readonly mayEdit: boolean
}

/** Who answers for each lifecycle stage, and when; what clashes and what is missing (T2). */
export function Tactics({ tactics, mayEdit }: TacticsProps) {
  const { people } = usePlanReady()
  const words = useDayWords()
  const { rows, clashes, gaps } = tactics
  const owners = useMemo(() => [...new Set(rows.flatMap(({ owner }) => owner ?? []))], [rows])
  const nameOf = usePersonNames(people, owners)
  const clashing = new Set(clashes.flatMap(({ stages }) => stages.map(({ stage }) => stage)))
  const dated = rows.flatMap(({ stage, name, owner, span }) =>
    span === null ? [] : [{ id: stage, group: '', label: name, who: owner === null ? '' : nameOf(owner), span, isClashing: clashing.has(stage) }],
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
      <div className="fl-table-scroll" role="region" aria-label="Lifecycle stages with owner and days" tabIndex={0}>
        <table className="fl-table">
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col">Owner</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <StageCells key={row.stage} row={row} mayEdit={mayEdit} owner={row.owner === null ? '' : nameOf(row.owner)} />
            ))}
          </tbody>
        </table>
      </div>
      {gaps.length > 0 && (
        <div>
          <p className="fl-note">{gaps.length === 1 ? 'One gap' : `${gaps.length} gaps`}</p>
          <ul className="fl-gaps">
            {gaps.map((gap) => (
              <li key={gap.kind === 'between' ? `between-${gap.stages[0].stage}` : `${gap.kind}-${gap.stage.stage}`}>{gapSentence(gap, words)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function StageCells({ row, mayEdit, owner }: { readonly row: StageRow; readonly mayEdit: boolean; readonly owner: string }) {
  const words = useDayWords()
  const { stage, name, span } = row
  if (!mayEdit)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td>{owner || '–'}</td>
        <td colSpan={2}>{span === null ? '–' : spanText(span, words)}</td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <OwnerField stage={stage} stageName={name} owner={owner} />
      </td>
      <SpanField stage={stage} stageName={name} span={span} />
    </tr>
  )
}

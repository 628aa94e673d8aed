import { useState } from 'react'
import { DIMENSION_QUESTIONS } from '../../../../src/playbook/dataQuestions'
import { hasPractices } from '../../../../src/plan/hasPractices'
import { dataPanel } from '../../../../src/plan/views/dataPanel'
import type { PanelData } from '../../../../src/plan/views/dataPanel'
import { ActionError } from '../../kit/ActionError'
import { daysText } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { useClient, useFrame, useLoadPractices } from '../../plan/PlanProvider'
import type { ReadySnapshot } from '../../plan/planSnapshot'
import { qualityWord, setName } from './dataWords'

interface DataPartProps {
  readonly plan: ReadySnapshot
  readonly story: string
  readonly canPlan: boolean
}

/** The data a story needs, how good it is, and what that does to its size (F7). The register is read when somebody names more. */
export default function DataPart({ plan, story, canPlan }: DataPartProps) {
  const { needed, factor, isPoor, days } = dataPanel(plan.state, story)
  const action = useAction('data')
  const client = useClient()
  const { projectKey } = useFrame()
  const loadPractices = useLoadPractices()
  const [trouble, setTrouble] = useState<string | null>(null)
  // The page has the register; a panel's plan comes without it.
  const register = hasPractices(plan.state) ? plan.state.plan.dataSets : null
  const offered = Object.entries(register?.byId ?? {})
    .filter(([id, set]) => !set.retired && !needed.some((one) => one.dataSet === id && one.hypothesis === null))
    .toSorted(([, a], [, b]) => a.number - b.number)

  async function readRegister(): Promise<void> {
    setTrouble(null)
    setTrouble((await loadPractices())?.message ?? null)
  }
  const nameOf = ({ dataSet, number }: PanelData): string => {
    const set = register?.byId[dataSet]
    return set ? setName(set) : `D-${number}`
  }
  return (
    <>
      <ul className="fl-story-rows">
        {needed.map((one) => (
          <li key={`${one.dataSet}/${one.hypothesis ?? ''}`}>
            <span>
              <Button kind="link" onClick={() => projectKey !== null && void client.openProjectPage(projectKey, `data-sets?set=${one.dataSet}`)}>
                {nameOf(one)}
              </Button>
              {one.hypothesis !== null && ` for H-${plan.state.plan.hypotheses.rows[one.hypothesis]?.number ?? '?'}`}{' '}
              <Lozenge tone={qualityWord(one.quality).tone}>{qualityWord(one.quality).word}</Lozenge>
              {one.quality !== null && one.quality.score <= 3 && ` ${DIMENSION_QUESTIONS[one.quality.weakest].name.toLowerCase()} ${one.quality.score} of 5`}
            </span>
            {canPlan && (
              <Button
                kind="subtle"
                size="small"
                aria-label={`${nameOf(one)} is not needed`}
                onClick={() => void action.run({ type: 'ReleaseData', dataSet: one.dataSet, story, hypothesis: one.hypothesis }, `D-${one.number} is no longer needed`)}
              >
                Not needed
              </Button>
            )}
          </li>
        ))}
      </ul>
      {needed.length === 0 && <p className="fl-note">It names no data set yet.</p>}
      {factor !== 1 && (
        <p className="fl-note">
          {isPoor ? 'Poor data: its size' : 'Excellent data: its size'} counts {factor} times as wide{days === null ? '' : `, as ${daysText(days.min, days.max)}`}, in totals and in the forecast.
        </p>
      )}
      {canPlan &&
        (register === null ? (
          <div className="fl-actions">
            <Button size="small" onClick={() => void readRegister()}>
              Name data it needs
            </Button>
          </div>
        ) : offered.length === 0 ? (
          <p className="fl-note">{Object.keys(register.byId).length === 0 ? 'No data set is registered yet: Foldline’s project page, Data sets.' : 'It needs every data set of the register.'}</p>
        ) : (
          <Field label="Add data it needs">
            {(control) => (
              <select {...control} value="" onChange={(event) => void action.run({ type: 'NeedData', dataSet: event.target.value, story, hypothesis: null }, 'Data named')}>
                <option value="">Choose a data set</option>
                {offered.map(([id, set]) => (
                  <option key={id} value={id}>
                    {setName(set)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      {trouble !== null && (
        <p className="fl-field-error" role="alert">
          {trouble}
        </p>
      )}
      <ActionError action={action} />
    </>
  )
}

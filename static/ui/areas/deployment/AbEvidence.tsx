import { useState } from 'react'
import type { AbResult, Ramp } from '../../../../src/plan/areas/deployment/state'
import { textOr } from '../../../../src/plan/kernel/text'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'

interface AbEvidenceProps {
  readonly sliceName: string
  readonly ramp: Ramp
  readonly result: AbResult
  readonly canEdit: boolean
}

/** Production is the only real test: the result becomes evidence for a verdict (DEPLOY-15). */
export function AbEvidence({ sliceName, ramp, result, canEdit }: AbEvidenceProps) {
  const { state } = usePlanReady()
  const { goTo } = usePage()
  const action = useAction()
  const [chosen, setChosen] = useState('')
  // The same result is the same piece of evidence, however often it is logged.
  const evidence = `ab-${ramp.at.toString(36)}-${String(result.b).replace('.', '_')}`.slice(0, 40)
  const rows = Object.entries(state.plan.hypotheses.rows).toSorted(([, a], [, b]) => a.number - b.number)
  const detailsOf = (id: string, story: string) => state.stories[story]?.areas.hypotheses?.byId[id]
  const logged = rows.filter(([id, { story }]) => detailsOf(id, story)?.evidence.some((one) => one.id === evidence))
  const open = rows.filter(([id, { status }]) => (status === 'stated' || status === 'testing') && !logged.some(([other]) => other === id))
  const log = (): void => {
    const row = state.plan.hypotheses.rows[chosen]
    if (!row) return
    const note = `A/B test in production: ${result.a} with the old one, ${result.b} with the new one. ${textOr(result.note, '')}`.trim()
    const dataSet = `A/B test of ${sliceName}, ${textOr(ramp.release, 'a withheld release')}`.slice(0, 120)
    void action.run({ type: 'LogEvidence', hypothesis: chosen, story: row.story, evidence, value: result.b, dataSet, runLink: '', note }, `Evidence for H-${row.number} logged`).then((isDone) => isDone && setChosen(''))
  }
  return (
    <>
      {logged.map(([id, { number, story }]) => (
        <p key={id} className="fl-note">
          It is evidence for{' '}
          <Button kind="link" onClick={() => goTo('hypotheses', { story })}>
            H-{number}
          </Button>
          .
        </p>
      ))}
      {canEdit && open.length > 0 && (
        <div className="fl-deploy-evidence">
          <Field label="Log it as evidence for">
            {(control) => (
              <select {...control} value={chosen} onChange={(event) => setChosen(event.target.value)}>
                <option value="">Choose a hypothesis</option>
                {open.map(([id, { number, story }]) => (
                  <option key={id} value={id}>
                    {`H-${number} ${textOr(detailsOf(id, story)?.statement.belief ?? '', 'withheld')}`.slice(0, 90)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button size="small" disabled={chosen === ''} onClick={log}>
            Log evidence
          </Button>
        </div>
      )}
      <ActionError action={action} />
    </>
  )
}

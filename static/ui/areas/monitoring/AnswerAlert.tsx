import { useState } from 'react'
import type { AlertAnswer } from '../../../../src/playbook/monitoringCatalogue'
import { ALERT_ANSWERS } from '../../../../src/playbook/monitoringCatalogue'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { Choice } from '../../charts/Choice'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'

const WISHES: Readonly<Record<AlertAnswer, string>> = { retrain: 'Retrain', rollBack: 'Roll back', pivot: 'Pivot', accepted: 'Accept because' }

/** What is done about an alert: retrain, roll back, pivot, or accepted for a reason. */
export function AnswerAlert({ metric, alert, place }: { readonly metric: LocalId; readonly alert: number; readonly place?: string }) {
  const action = useAction(place)
  const { open, toggle, close } = useOpener<'answer'>()
  const [answer, setAnswer] = useState<AlertAnswer>('retrain')
  if (open === null)
    return (
      <div className="fl-actions">
        <Button size="small" kind="primary" aria-label={`Answer alert A-${alert}`} onClick={() => toggle('answer')}>
          Answer
        </Button>
      </div>
    )
  return (
    <InlineForm
      label={`Answer alert A-${alert}`}
      submit="Answer"
      problem={action.problem}
      fields={['why']}
      onSave={async (data) => {
        const why = textIn(data, 'why')
        if (answer === 'accepted' && why === '') return action.refuse('why', 'Say why this is acceptable.')
        return action.run({ type: 'AnswerAlert', metric, alert, answer, why }, `Alert A-${alert} answered`)
      }}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <Choice label="What is done about it" options={ALERT_ANSWERS.map((id) => ({ id, label: WISHES[id] }))} value={answer} onChange={setAnswer} />
      <Field label={answer === 'accepted' ? 'Why this is acceptable' : 'What exactly, and by when'} error={errorAt(action.problem, 'why')}>
        {(control) => <textarea {...control} name="why" rows={2} dir="auto" maxLength={10_000} />}
      </Field>
    </InlineForm>
  )
}

import { useState } from 'react'
import { RISK_PROMPTS } from '../../../../src/playbook/auditQuestions'
import type { RiskDetails } from '../../../../src/plan/areas/audit/state'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { newId } from '../../plan/newId'
import { RatingFields } from './RatingFields'

const START: Pick<RiskDetails, 'kind' | 'likelihood' | 'impact'> = { kind: 'accuracy', likelihood: 2, impact: 2 }

/** One way to go wrong; the question below helps to think of each kind. */
export function NewRisk({ onClose }: { readonly onClose: () => void }) {
  const action = useAction()
  const [risk] = useState(newId)
  const [rating, setRating] = useState(START)
  return (
    <InlineForm
      label="Add a risk"
      submit="Add"
      problem={action.problem}
      fields={['text', 'answer']}
      onSave={(data) => {
        const text = textIn(data, 'text')
        if (text === '') return Promise.resolve(action.refuse('text', 'Say what could go wrong.'))
        return action.run({ type: 'AddToAudit', risks: [{ risk, details: { text, ...rating, answer: textIn(data, 'answer') } }], dataSlices: [] }, 'Risk added')
      }}
      onClose={onClose}
    >
      <Field label="What could go wrong" hint={RISK_PROMPTS[rating.kind]} error={errorAt(action.problem, 'text')}>
        {(control) => <input {...control} name="text" type="text" maxLength={500} autoComplete="off" placeholder="Households with heat pumps get a worse prediction" />}
      </Field>
      <RatingFields rating={rating} isDisabled={false} onRate={({ kind, likelihood, impact }) => setRating({ kind, likelihood, impact })} />
      <Field label="What is done about it" error={errorAt(action.problem, 'answer')}>
        {(control) => <textarea {...control} name="answer" rows={2} maxLength={10_000} />}
      </Field>
    </InlineForm>
  )
}

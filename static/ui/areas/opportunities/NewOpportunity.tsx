import type { OpportunitySubject } from '../../../../src/plan/views/opportunityBoard'
import { FEASIBILITIES } from '../../../../src/playbook/opportunityFields'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { CurrencyOptions } from './CurrencyField'
import { feasibilityText } from './feasibilityText'
import { subjectName, subjectParam } from './opportunityWords'
import { parseAmount } from '../../kit/parseAmount'

interface NewOpportunityProps {
  /** What nothing is stated about yet. */
  readonly without: readonly OpportunitySubject[]
  readonly currency: string
  readonly kind?: 'primary' | 'default'
}

/** States the gain and cost of the plan as a whole, or of a vertical. */
export function NewOpportunity({ without, currency, kind = 'primary' }: NewOpportunityProps) {
  const action = useAction()
  const { open, toggle, close } = useOpener<'new'>()
  if (without.length === 0) return null
  if (open === null)
    return (
      <Button kind={kind} onClick={() => toggle('new')}>
        State an opportunity
      </Button>
    )
  const { problem } = action
  async function save(data: FormData): Promise<boolean> {
    const subject = without.find(({ vertical }) => subjectParam(vertical) === textIn(data, 'about'))
    const feasibility = FEASIBILITIES.find((one) => String(one) === textIn(data, 'feasibility'))
    const [gain, cost, probability] = [parseAmount(textIn(data, 'gain')), parseAmount(textIn(data, 'cost')), numberIn(data, 'probability')]
    if (gain === null) return action.refuse('gain', 'Write a whole amount, such as 420,000 or 420k.')
    if (cost === null) return action.refuse('cost', 'Write a whole amount, such as 140,000 or 140k.')
    if (probability === null || !Number.isInteger(probability) || probability < 1 || probability > 99) return action.refuse('probability', 'Write a whole number from 1 to 99: nothing is certain.')
    if (!subject || feasibility === undefined) return action.refuse('about', 'Choose what it is about.')
    const notes = [{ field: 'source' as const, value: textIn(data, 'source') }]
    const figures = { gain, cost, currency: textIn(data, 'currency'), feasibility, probability }
    return action.run({ type: 'StateOpportunities', opportunities: [{ vertical: subject.vertical, figures, notes }] }, `Opportunity of ${subjectName(subject)} stated`)
  }
  return (
    <InlineForm
      label="State an opportunity"
      submit="State it"
      problem={problem}
      fields={['gain', 'cost', 'probability', 'about']}
      onSave={save}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <div className="fl-fields">
        <Field label="About" error={errorAt(problem, 'about')}>
          {(control) => (
            <select {...control} name="about">
              {without.map((subject) => (
                <option key={subjectParam(subject.vertical)} value={subjectParam(subject.vertical)}>
                  {subjectName(subject)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Gain if it succeeds" error={errorAt(problem, 'gain')}>
          {(control) => <input {...control} name="gain" type="text" inputMode="decimal" autoComplete="off" placeholder="420,000" />}
        </Field>
        <Field label="Cost" error={errorAt(problem, 'cost')}>
          {(control) => <input {...control} name="cost" type="text" inputMode="decimal" autoComplete="off" placeholder="140,000" />}
        </Field>
        <Field label="Currency">
          {(control) => (
            <select {...control} name="currency" defaultValue={currency}>
              <CurrencyOptions />
            </select>
          )}
        </Field>
        <Field label="Probability of success, %" error={errorAt(problem, 'probability')}>
          {(control) => <input {...control} name="probability" type="text" inputMode="numeric" autoComplete="off" placeholder="60" />}
        </Field>
        <Field label="Feasibility">
          {(control) => (
            <select {...control} name="feasibility" defaultValue="3">
              {FEASIBILITIES.map((one) => (
                <option key={one} value={one}>
                  {feasibilityText(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Where the figures are from">{(control) => <input {...control} name="source" type="text" maxLength={2000} dir="auto" placeholder="Business case, over three years" />}</Field>
      </div>
    </InlineForm>
  )
}

import { useState } from 'react'
import { WORTH_PERIOD_NAMES, WORTH_PERIODS } from '../../../../src/playbook/criterionWords'
import type { WorthPeriod } from '../../../../src/playbook/criterionWords'
import { textOr } from '../../../../src/plan/kernel/text'
import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Lozenge } from '../../kit/Lozenge'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useFrame } from '../../plan/PlanProvider'
import { criterionName } from './criteriaWords'
import { CriterionLink } from './ScorecardTable'
import { worthText } from './worthWords'

interface WorthSectionProps {
  readonly row: CriterionRow
  readonly all: readonly CriterionRow[]
  readonly canEdit: boolean
}

const FIELDS = ['business', 'step', 'amount', 'unit', 'per', 'basis']

/** The business criterion that an ML criterion serves, and what a step of its metric is worth there (P7). */
export function WorthSection({ row: { id, criterion }, all, canEdit }: WorthSectionProps) {
  const { locale } = useFrame()
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'worth'>()
  const { serves } = criterion
  const business = all.find((one) => one.id === serves?.business)
  const offered = all.filter(({ criterion: one }) => one.kind === 'business' && !one.retired)
  const [chosen, setChosen] = useState(serves?.business ?? offered[0]?.id ?? '')
  const worth = serves?.worth ?? null
  const finish = (): void => {
    action.clear()
    close()
  }
  async function save(data: FormData): Promise<boolean> {
    const typed = textIn(data, 'step') + textIn(data, 'amount')
    const step = numberIn(data, 'step')
    const amount = numberIn(data, 'amount')
    if (typed !== '' && (step === null || step <= 0)) return action.refuse('step', 'Give the step as a number above 0, such as 0.01.')
    if (typed !== '' && amount === null) return action.refuse('amount', 'Give what a step is worth as a number.')
    const said = step === null || amount === null ? null : { step, amount, unit: textIn(data, 'unit'), per: textIn(data, 'per') as WorthPeriod, basis: textIn(data, 'basis') }
    return action.run({ type: 'ServeBusiness', criterion: id, serves: { business: textIn(data, 'business'), worth: said } }, 'Link to the business saved')
  }
  const unitHint = textOr(all.find((one) => one.id === chosen)?.criterion.unit ?? '', '')
  return (
    <section className="fl-section" aria-labelledby="fl-criterion-worth">
      <h3 id="fl-criterion-worth" ref={heading} tabIndex={-1}>
        What it is worth
      </h3>
      {business ? (
        <p>
          Serves <CriterionLink row={business} />
        </p>
      ) : (
        <p>
          <Lozenge tone="warning">Not linked</Lozenge> <span className="fl-note">A better value matters for what it does for the business: name the business criterion that it serves.</span>
        </p>
      )}
      {business && worth === null && <p className="fl-note">Nobody has said yet what a step of it is worth.</p>}
      {worth !== null && (
        <p>
          <strong>
            {`${worth.step}${textOr(criterion.unit, '') === '' ? '' : ` ${textOr(criterion.unit, '')}`} better is worth about ${worthText(worth, locale)}`}
          </strong>
          {worth.basis !== '' && <span className="fl-note">{` · ${textOr(worth.basis, 'withheld')}`}</span>}
        </p>
      )}
      {canEdit && offered.length === 0 && <p className="fl-note">There is no business criterion yet: add one first.</p>}
      {canEdit && open === null && offered.length > 0 && (
        <div className="fl-actions">
          <Button size="small" onClick={() => toggle('worth')}>
            {business ? 'Change the link' : 'Link it to the business'}
          </Button>
          {business && (
            <Button kind="subtle" size="small" onClick={() => void action.run({ type: 'ServeBusiness', criterion: id, serves: null }, 'Link taken back')}>
              Not linked
            </Button>
          )}
        </div>
      )}
      {open === 'worth' && (
        <InlineForm label="Link it to the business" submit="Save" problem={action.problem} fields={FIELDS} onSave={save} onClose={finish}>
          <Field label="Business criterion" error={errorAt(action.problem, 'business')}>
            {(control) => (
              <select {...control} name="business" value={chosen} onChange={(event) => setChosen(event.target.value)}>
                {offered.map((one) => (
                  <option key={one.id} value={one.id}>
                    {criterionName(one.criterion)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div className="fl-form-row">
            <Field label={`A point of ${textOr(criterion.metric, 'the metric')} is`} hint="In the metric’s own unit." error={errorAt(action.problem, 'step')}>
              {(control) => <input {...control} name="step" type="text" inputMode="decimal" placeholder="0.01" defaultValue={worth?.step} />}
            </Field>
            <Field label="and is worth" error={errorAt(action.problem, 'amount')}>
              {(control) => <input {...control} name="amount" type="text" inputMode="decimal" placeholder="600" defaultValue={worth?.amount} />}
            </Field>
            <Field label="Unit or currency" error={errorAt(action.problem, 'unit')}>
              {(control) => <input {...control} name="unit" type="text" dir="auto" maxLength={40} placeholder={unitHint || 'EUR'} defaultValue={worth ? textOr(worth.unit, '') : 'EUR'} />}
            </Field>
            <Field label="How often" error={errorAt(action.problem, 'per')}>
              {(control) => (
                <select {...control} name="per" defaultValue={worth?.per ?? 'month'}>
                  {WORTH_PERIODS.map((per) => (
                    <option key={per} value={per}>
                      {WORTH_PERIOD_NAMES[per]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <Field label="Where the figure comes from" error={errorAt(action.problem, 'basis')}>
            {(control) => <input {...control} name="basis" type="text" dir="auto" maxLength={500} placeholder="Simulated year, 2,000 households" defaultValue={worth ? textOr(worth.basis, '') : ''} />}
          </Field>
        </InlineForm>
      )}
      {open === null && <ActionError action={action} />}
    </section>
  )
}

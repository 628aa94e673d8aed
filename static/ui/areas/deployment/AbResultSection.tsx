import type { Ramp } from '../../../../src/plan/areas/deployment/state'
import { textOr } from '../../../../src/plan/kernel/text'
import { abDifference } from '../../../../src/plan/views/deployment/abDifference'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { typedNumber } from '../../kit/typedNumber'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { AbEvidence } from './AbEvidence'

interface AbResultSectionProps {
  readonly slice: string
  readonly sliceName: string
  readonly ramp: Ramp
  readonly canEdit: boolean
}

/** What the old and the new one did side by side in production, and what that proves (P3). */
export function AbResultSection({ slice, sliceName, ramp, canEdit }: AbResultSectionProps) {
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'result'>()
  const { result } = ramp
  return (
    <section className="fl-section" aria-labelledby="fl-deploy-ab">
      <h3 id="fl-deploy-ab" ref={heading} tabIndex={-1}>
        A/B result
      </h3>
      {result === undefined ? (
        <p className="fl-note">{canEdit ? 'Old and new side by side in production say more than any held-out data.' : 'No result yet.'}</p>
      ) : (
        <p>
          {textOr(result.metric, 'A withheld metric')}: {result.a} with the old one, <strong>{result.b} with the new one</strong>. {abDifference(result)}
          {result.note !== '' && <span className="fl-note"> {textOr(result.note, 'withheld')}</span>}
        </p>
      )}
      {canEdit && (
        <div className="fl-actions">
          <Button size="small" aria-expanded={open === 'result'} onClick={() => toggle('result')}>
            {result === undefined ? 'Record a result' : 'Correct it'}
          </Button>
          {result !== undefined && (
            <Button kind="subtle" size="small" onClick={() => void action.run({ type: 'WithdrawAbResult', slice }, 'A/B result withdrawn')}>
              Withdraw it
            </Button>
          )}
        </div>
      )}
      {open === null && <ActionError action={action} />}
      {open === 'result' && (
        <InlineForm
          label="A/B result"
          submit="Record"
          problem={action.problem}
          fields={['metric', 'a', 'b', 'note']}
          onSave={async (data) => {
            const [metric, a, b] = [textIn(data, 'metric'), typedNumber(textIn(data, 'a')), typedNumber(textIn(data, 'b'))]
            if (metric === '') return action.refuse('metric', 'Name the metric that was compared.')
            if (a === null) return action.refuse('a', 'Give the value as a number, such as 0.47.')
            if (b === null) return action.refuse('b', 'Give the value as a number, such as 0.47.')
            const better = textIn(data, 'better') === 'lower' ? 'lower' : 'higher'
            return action.run({ type: 'RecordAbResult', slice, result: { metric, a, b, better, note: textIn(data, 'note') } }, 'A/B result recorded')
          }}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <div className="fl-form-row">
            <Field label="Metric" error={errorAt(action.problem, 'metric')}>
              {(control) => <input {...control} data-first name="metric" type="text" maxLength={120} autoComplete="off" defaultValue={result ? textOr(result.metric, '') : ''} placeholder="Hints followed within a day, %" />}
            </Field>
            <Field label="Old one (A)" error={errorAt(action.problem, 'a')}>
              {(control) => <input {...control} name="a" type="text" inputMode="decimal" autoComplete="off" defaultValue={result?.a} />}
            </Field>
            <Field label="New one (B)" error={errorAt(action.problem, 'b')}>
              {(control) => <input {...control} name="b" type="text" inputMode="decimal" autoComplete="off" defaultValue={result?.b} />}
            </Field>
            <Field label="Better is">
              {(control) => (
                <select {...control} name="better" defaultValue={result?.better ?? 'higher'}>
                  <option value="higher">higher</option>
                  <option value="lower">lower</option>
                </select>
              )}
            </Field>
          </div>
          <Field label="Note" hint="How many, how long, how sure." error={errorAt(action.problem, 'note')}>
            {(control) => <input {...control} name="note" type="text" maxLength={2000} autoComplete="off" defaultValue={result ? textOr(result.note, '') : ''} />}
          </Field>
        </InlineForm>
      )}
      {result !== undefined && <AbEvidence sliceName={sliceName} ramp={ramp} result={result} canEdit={canEdit} />}
    </section>
  )
}

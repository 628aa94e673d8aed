import type { Moment } from '../../../src/plan/kernel/ids'
import type { Text } from '../../../src/plan/kernel/text'
import { textOr } from '../../../src/plan/kernel/text'
import type { PlanCommand } from '../../../src/plan/planState'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { Field } from '../kit/Field'
import { textIn } from '../kit/formValues'
import { InlineForm } from '../kit/InlineForm'
import { Message } from '../kit/Message'
import { useAction } from '../kit/useAction'
import { useOpener } from '../kit/useOpener'
import { usePlanDates } from '../page/usePlanDates'

interface RetirementProps {
  readonly retired: { readonly at: Moment; readonly why: Text } | undefined
  readonly canEdit: boolean
  /** "Retire this criterion". */
  readonly title: string
  readonly whyLabel: string
  /** What being retired means, where nobody said why. */
  readonly meaning: string
  readonly toRetire: (given: { readonly why: string; readonly confirmed?: true }) => PlanCommand
  readonly retiredSaid: string
  readonly toRestore: PlanCommand
  readonly restoredSaid: string
}

/** Takes an entry of a register out of use; one that others rest on says so first. It stays to be seen, and can be restored. */
export function Retirement({ retired, canEdit, title, whyLabel, meaning, toRetire, retiredSaid, toRestore, restoredSaid }: RetirementProps) {
  const action = useAction()
  const dates = usePlanDates()
  const { open, toggle, close, heading } = useOpener<'retire'>()
  const isAsked = action.problem?.code === 'confirm'
  if (retired)
    return (
      <Message tone="neutral" title={`Retired on ${dates.day(retired.at)}`} action={canEdit && <Button onClick={() => void action.run(toRestore, restoredSaid)}>Restore</Button>}>
        {retired.why === '' ? meaning : textOr(retired.why, 'withheld')}
        <ActionError action={action} />
      </Message>
    )
  if (!canEdit) return null
  return (
    <section className="fl-section">
      <h3 className="fl-visually-hidden" ref={heading} tabIndex={-1}>
        Retirement
      </h3>
      <div className="fl-actions">
        <Button kind="subtle" size="small" aria-expanded={open === 'retire'} onClick={() => toggle('retire')}>
          {title}
        </Button>
      </div>
      {open === 'retire' && (
        <InlineForm
          label={title}
          submit={isAsked ? 'Retire it all the same' : 'Retire'}
          submitKind="danger"
          problem={action.problem}
          onSave={(data) => action.run(toRetire({ why: textIn(data, 'why'), ...(isAsked && { confirmed: true }) }), retiredSaid)}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <Field label={whyLabel}>{(control) => <input {...control} name="why" type="text" dir="auto" maxLength={2000} />}</Field>
        </InlineForm>
      )}
    </section>
  )
}

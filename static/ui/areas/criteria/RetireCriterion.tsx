import { textOr } from '../../../../src/plan/kernel/text'
import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Message } from '../../kit/Message'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanDates } from '../../page/usePlanDates'

/** Takes a criterion out of use; one that others rest on says so first. It stays to be seen, and can be restored. */
export function RetireCriterion({ row: { id, criterion }, canEdit }: { readonly row: CriterionRow; readonly canEdit: boolean }) {
  const action = useAction()
  const dates = usePlanDates()
  const { open, toggle, close } = useOpener<'retire'>()
  const { retired, number } = criterion
  const isAsked = action.problem?.code === 'confirm'
  if (retired)
    return (
      <Message
        tone="neutral"
        title={`Retired on ${dates.day(retired.at)}`}
        action={canEdit && <Button onClick={() => void action.run({ type: 'RestoreCriterion', criterion: id, why: '' }, 'Criterion restored')}>Restore</Button>}
      >
        {retired.why === '' ? 'It counts no longer, and takes no change until it is restored.' : textOr(retired.why, 'withheld')}
        <ActionError action={action} />
      </Message>
    )
  if (!canEdit) return null
  if (open === null)
    return (
      <div className="fl-actions">
        <Button kind="subtle" size="small" onClick={() => toggle('retire')}>
          Retire this criterion
        </Button>
      </div>
    )
  return (
    <InlineForm
      label="Retire this criterion"
      submit={isAsked ? 'Retire it all the same' : 'Retire'}
      submitKind="danger"
      problem={action.problem}
      onSave={(data) => action.run({ type: 'RetireCriterion', criterion: id, why: textIn(data, 'why'), ...(isAsked && { confirmed: true }) }, `C-${number} retired`)}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <Field label="Why it no longer counts">{(control) => <input {...control} name="why" type="text" dir="auto" maxLength={2000} />}</Field>
    </InlineForm>
  )
}

import type { DataRow } from '../../../../src/plan/views/dataRegister'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Message } from '../../kit/Message'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanDates } from '../../page/usePlanDates'
import { textOr } from '../../../../src/plan/kernel/text'

/** Takes a data set out of use; one in use says first who that concerns. It stays to be seen, and can be restored. */
export function RetireSet({ row: { id, set }, canEdit }: { readonly row: DataRow; readonly canEdit: boolean }) {
  const action = useAction()
  const dates = usePlanDates()
  const { open, toggle, close, heading } = useOpener<'retire'>()
  const { retired } = set
  const isAsked = action.problem?.code === 'confirm'
  if (retired)
    return (
      <Message
        tone="neutral"
        title={`Retired on ${dates.day(retired.at)}`}
        action={canEdit && <Button onClick={() => void action.run({ type: 'RestoreDataSet', dataSet: id, why: '' }, 'Data set restored')}>Restore</Button>}
      >
        {retired.why === '' ? 'Nothing can be changed or use it until it is restored.' : textOr(retired.why, 'withheld')}
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
          Retire this data set
        </Button>
      </div>
      {open === 'retire' && (
        <InlineForm
          label="Retire this data set"
          submit={isAsked ? 'Retire it all the same' : 'Retire'}
          submitKind="danger"
          problem={action.problem}
          onSave={(data) => action.run({ type: 'RetireDataSet', dataSet: id, why: textIn(data, 'why'), ...(isAsked && { confirmed: true }) }, `D-${set.number} retired`)}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <Field label="Why it is no longer used">{(control) => <input {...control} name="why" type="text" maxLength={2000} />}</Field>
        </InlineForm>
      )}
    </section>
  )
}

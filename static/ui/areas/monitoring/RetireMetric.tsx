import { textOr } from '../../../../src/plan/kernel/text'
import type { MetricRow } from '../../../../src/plan/views/monitoringBoard'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Message } from '../../kit/Message'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanDates } from '../../page/usePlanDates'

/** Stops watching a metric; its readings and alerts stay to be seen, and it can be restored. */
export function RetireMetric({ row: { id, metric }, canEdit }: { readonly row: MetricRow; readonly canEdit: boolean }) {
  const action = useAction()
  const dates = usePlanDates()
  const { open, toggle, close, heading } = useOpener<'retire'>()
  const { retired } = metric
  if (retired)
    return (
      <Message
        tone="neutral"
        title={`Retired on ${dates.day(retired.at)}`}
        action={canEdit && <Button onClick={() => void action.run({ type: 'RestoreMetric', metric: id, why: '' }, 'Metric restored')}>Restore</Button>}
      >
        {retired.why === '' ? 'It takes no readings until it is restored.' : textOr(retired.why, 'withheld')}
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
          Stop watching this metric
        </Button>
      </div>
      {open === 'retire' && (
        <InlineForm
          label="Stop watching this metric"
          submit="Retire"
          submitKind="danger"
          problem={action.problem}
          onSave={(data) => action.run({ type: 'RetireMetric', metric: id, why: textIn(data, 'why') }, `M-${metric.number} retired`)}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <Field label="Why it is no longer watched">{(control) => <input {...control} name="why" type="text" dir="auto" maxLength={2000} />}</Field>
        </InlineForm>
      )}
    </section>
  )
}

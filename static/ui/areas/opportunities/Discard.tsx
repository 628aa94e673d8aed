import { textOr } from '../../../../src/plan/kernel/text'
import type { OpportunityRow } from '../../../../src/plan/views/opportunityBoard'
import { Button } from '../../kit/Button'
import { Message } from '../../kit/Message'
import { ReasonForm } from '../../kit/ReasonForm'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanDates } from '../../page/usePlanDates'
import { subjectName } from './opportunityWords'

/** Puts an opportunity aside with a reason, or takes it up again with one; either way it stays to be seen (F8). */
export function Discard({ row, canEdit }: { readonly row: OpportunityRow; readonly canEdit: boolean }) {
  const action = useAction()
  const dates = usePlanDates()
  const { open, toggle, close, heading } = useOpener<'reason'>()
  const { vertical, opportunity } = row
  const { discarded } = opportunity
  const name = subjectName(row)
  const title = discarded ? 'Take it up again' : 'Discard this opportunity'
  return (
    <section className="fl-opp-discard">
      <h3 className="fl-visually-hidden" ref={heading} tabIndex={-1}>
        Discard or take up again
      </h3>
      {discarded && (
        <Message tone="neutral" title={`Discarded on ${dates.day(discarded.at)}`}>
          {textOr(discarded.why, 'withheld')}
        </Message>
      )}
      {canEdit && (
        <div className="fl-actions">
          <Button kind={discarded ? 'default' : 'subtle'} size="small" aria-expanded={open === 'reason'} onClick={() => toggle('reason')}>
            {title}
          </Button>
        </div>
      )}
      {open === 'reason' && (
        <ReasonForm
          title={discarded ? 'Take up again' : 'Discard'}
          label={discarded ? 'What has changed' : 'Why it is not worth it'}
          field="why"
          action={action}
          onSave={(why) => action.run(discarded ? { type: 'TakeUpOpportunity', vertical, why } : { type: 'DiscardOpportunity', vertical, why }, discarded ? `${name} taken up again` : `${name} discarded`)}
          onClose={close}
        />
      )}
    </section>
  )
}

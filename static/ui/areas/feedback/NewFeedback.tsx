import { dayOf } from '../../../../src/plan/workCalendar'
import { Button } from '../../kit/Button'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePage } from '../../page/PageProvider'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { FeedbackForm } from './FeedbackForm'

/** Records what somebody said and goes on to its sheet. */
export function NewFeedback() {
  const action = useAction()
  const { goTo } = usePage()
  const { state } = usePlanReady()
  const today = dayOf(useNow(), state.plan.settings.calendar)
  const { open, toggle, close } = useOpener<'new'>()
  if (open === null)
    return (
      <Button kind="primary" onClick={() => toggle('new')}>
        Record feedback
      </Button>
    )
  return <FeedbackForm today={today} links={[]} action={action} onRecorded={(feedback) => goTo('feedback', { feedback })} onClose={close} />
}

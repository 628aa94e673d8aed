import { Message } from '../kit/Message'
import { Meter } from '../kit/Meter'
import type { Reading } from './useReading'

/** What is happening while Jira's history is read; the plan can be used meanwhile. */
export function ReadingProgress({ reading }: { readonly reading: Reading | null }) {
  if (reading?.state === 'failed')
    return (
      <Message tone="warning" title="Jira’s history could not be read to the end">
        {reading.message} What was read stays. Foldline tries again by itself; Settings can do it now.
      </Message>
    )
  const total = reading?.total ?? null
  const done = reading === null ? 'Starting' : total === null ? `${reading.done} issues read` : `${reading.done} of ${total} issues read`
  return (
    <Message tone="neutral" title="Reading the project’s history from Jira">
      <p role="status">
        {reading?.message ? `${reading.message}. ` : ''}
        {done}
      </p>
      <Meter value={total ? (reading?.done ?? 0) / total : 0} label={done} />
    </Message>
  )
}

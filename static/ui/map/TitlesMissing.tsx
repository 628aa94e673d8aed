import { count } from '../kit/amounts'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'

/** Said once, not on every card: Jira did not answer for the titles of so many stories. */
export function TitlesMissing({ count: missing, onRetry }: { readonly count: number; readonly onRetry: () => void }) {
  if (missing === 0) return null
  return (
    <Message tone="warning" title={`Jira did not give the ${missing === 1 ? 'title' : 'titles'} of ${count(missing, 'story', 'stories')}`} action={<Button onClick={onRetry}>Try again</Button>}>
      The plan itself is here. Cards show the issue’s id until Jira answers.
    </Message>
  )
}

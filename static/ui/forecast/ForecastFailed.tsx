import { Button } from '../kit/Button'
import { Message } from '../kit/Message'

/** The forecast could not be made; the plan itself is untouched. */
export function ForecastFailed({ message }: { readonly message: string }) {
  return (
    <Message tone="danger" title="There is no forecast now" action={<Button onClick={() => window.location.reload()}>Reload the page</Button>}>
      {message}
    </Message>
  )
}

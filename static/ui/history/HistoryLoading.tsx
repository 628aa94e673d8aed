import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { Meter } from '../kit/Meter'
import type { History, HistoryStore } from './historyStore'

interface HistoryLoadingProps {
  readonly history: History & Pick<HistoryStore, 'load' | 'cancel'>
  /** Number of the plan's last commit. */
  readonly total: number
  /** What the history is read for. */
  readonly what: string
}

/** How far the log is read, with Cancel; or why it was not, with a way on. */
export function HistoryLoading({ history, total, what }: HistoryLoadingProps) {
  const read = history.commits.length
  const done = `${read} of ${Math.max(total, read)} commits read`
  switch (history.status) {
    case 'failed':
      return (
        <Message tone="danger" title={`Foldline could not read ${what}`} action={<Button onClick={() => void history.load()}>Try again</Button>}>
          {history.failure?.message}
        </Message>
      )
    case 'cancelled':
      return (
        <Message tone="neutral" title={`${done}, then cancelled`} action={<Button onClick={() => void history.load()}>Read on</Button>}>
          The rest of the history is not shown.
        </Message>
      )
    case 'idle':
    case 'loading':
    case 'ready':
      return (
        <Message tone="neutral" title={`Reading ${what}`} action={<Button onClick={history.cancel}>Cancel</Button>}>
          <p>{done}</p>
          <Meter value={total === 0 ? 0 : read / total} label={done} />
        </Message>
      )
  }
}

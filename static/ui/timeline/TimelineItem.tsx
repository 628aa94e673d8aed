import { useState } from 'react'
import type { Source } from '../../../src/plan/kernel/commit'
import type { TimelineEntry } from '../../../src/plan/views/timeline'
import { Button } from '../kit/Button'
import { Lozenge } from '../kit/Lozenge'
import { usePlanDates } from '../page/usePlanDates'
import { useMessages } from '../kit/MessageHost'
import { useSend } from '../plan/PlanProvider'
import { Sentence } from './Sentence'

interface TimelineItemProps {
  readonly entry: TimelineEntry
  readonly nameOf: (actor: string, source?: Source) => string
  readonly canUndo: boolean
}

const SHOWN = 4

/** One commit: who, when, and each of its facts with its reason. */
export function TimelineItem({ entry, nameOf, canUndo }: TimelineItemProps) {
  const dates = usePlanDates()
  const [isOpen, setOpen] = useState(false)
  const facts = isOpen ? entry.facts : entry.facts.slice(0, SHOWN)
  const more = entry.facts.length - facts.length
  return (
    <article className="fl-timeline-item" aria-label={`Commit ${entry.seq}`}>
      <div>
        <strong>{nameOf(entry.by, entry.source)}</strong>
        <ul>
          {facts.map(({ event, sentence }, index) => (
            // A commit never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${event.type}-${index}`}>
              <Sentence parts={sentence.what} why={sentence.why} />
            </li>
          ))}
        </ul>
        {more > 0 && (
          <Button kind="link" onClick={() => setOpen(true)}>
            {more} more
          </Button>
        )}
      </div>
      <div className="fl-timeline-side">
        <time dateTime={new Date(entry.at).toISOString()} title={`${dates.moment(entry.at)}, commit ${entry.seq}`}>
          {dates.time(entry.at)}
        </time>
        {entry.source === 'import' && <Lozenge>read at installation</Lozenge>}
        {entry.clockBehind && <Lozenge tone="warning">clock was behind</Lozenge>}
        {canUndo && <UndoButton seq={entry.seq} />}
      </div>
    </article>
  )
}

/** Its message offers no Undo of its own: that would only do it again. */
function UndoButton({ seq }: { readonly seq: number }) {
  const send = useSend()
  const messages = useMessages()
  const [problem, setProblem] = useState<string | null>(null)
  const undo = async (): Promise<void> => {
    const outcome = await send({ type: 'UndoCommit', seq })
    setProblem(outcome.kind === 'rejected' ? outcome.message : outcome.kind === 'failed' ? outcome.failure.message : null)
    if (outcome.kind === 'done') messages.done('Undone')
  }
  return (
    <>
      <Button size="small" onClick={() => void undo()}>
        Undo
      </Button>
      {problem !== null && (
        <p className="fl-field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}

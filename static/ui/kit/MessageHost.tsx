import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { useSend } from '../plan/PlanProvider'
import type { SendOutcome } from '../plan/planSnapshot'
import { Button } from './Button'
import './MessageHost.css'

interface Messages {
  /** Says that something was done; with the commit's number it can be undone from the message. */
  readonly done: (text: string, seq?: number) => void
  /** For screen readers alone. */
  readonly announce: (text: string) => void
}

interface Shown {
  readonly text: string
  readonly seq: number | undefined
}

const MessagesContext = createContext<Messages>({ done: () => undefined, announce: () => undefined })

/** How long a message stays, unless the pointer or the focus rests on it, in ms. */
const STAYS = 8000

export function useMessages(): Messages {
  return useContext(MessagesContext)
}

/** Shows one message at a time at the lower edge, with Undo for the last own change, and speaks for screen readers. */
export function MessageHost({ children }: { readonly children: ReactNode }) {
  const send = useSend()
  const [shown, setShown] = useState<Shown | null>(null)
  const [spoken, setSpoken] = useState('')
  const [isHeld, setHeld] = useState(false)
  const messages = useMemo<Messages>(
    () => ({
      done: (text, seq) => setShown({ text, seq }),
      announce: setSpoken,
    }),
    [],
  )
  useEffect(() => {
    if (shown === null || isHeld) return
    const timer = setTimeout(() => setShown(null), STAYS)
    return () => clearTimeout(timer)
  }, [shown, isHeld])

  const undo = async (seq: number): Promise<void> => {
    messages.done('Undoing')
    const outcome = await send({ type: 'UndoCommit', seq })
    messages.done(outcomeToText(outcome))
  }
  return (
    <MessagesContext.Provider value={messages}>
      {children}
      <div role="status" aria-live="polite">
        {shown !== null && (
          <div
            className="fl-toast"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{shown.text}</span>
            {shown.seq !== undefined && <UndoButton seq={shown.seq} undo={undo} />}
          </div>
        )}
      </div>
      <div className="fl-visually-hidden" aria-live="assertive">
        {spoken}
      </div>
    </MessagesContext.Provider>
  )
}

function UndoButton({ seq, undo }: { readonly seq: number; readonly undo: (seq: number) => Promise<void> }) {
  return <Button onClick={() => void undo(seq)}>Undo</Button>
}

function outcomeToText(outcome: SendOutcome): string {
  switch (outcome.kind) {
    case 'done':
      return 'Undone'
    case 'nothing':
      return 'There is nothing left to undo'
    case 'rejected':
      return outcome.message
    case 'failed':
      return outcome.failure.message
  }
}

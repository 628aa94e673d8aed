import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { useSend } from '../plan/PlanProvider'
import type { SendOutcome } from '../plan/planSnapshot'
import { Button } from './Button'
import './MessageHost.css'

interface Messages {
  /**
   * Says that something was done; with the commit's number it can be undone from the message. It stands in the
   * corner, or beside the thing where a `MessageLine` of that place is.
   */
  readonly done: (text: string, seq?: number, place?: string) => void
  /** Something else is under way: what could be undone before may be so no longer. */
  readonly clear: () => void
  /** For screen readers alone. */
  readonly announce: (text: string) => void
}

interface Shown {
  readonly text: string
  readonly seq: number | undefined
  readonly place: string | undefined
}

interface Host extends Messages {
  readonly shown: Shown | null
  readonly hold: (isHeld: boolean) => void
  readonly undo: (shown: Shown, seq: number) => Promise<void>
}

const MessagesContext = createContext<Messages>({ done: () => undefined, clear: () => undefined, announce: () => undefined })
const HostContext = createContext<Host | null>(null)

/** How long a message stays, unless the pointer or the focus rests on it, in ms. */
const STAYS = 8000

export function useMessages(): Messages {
  return useContext(MessagesContext)
}

/** Shows one message at a time, with Undo for the last own change, and speaks for screen readers. */
export function MessageHost({ children }: { readonly children: ReactNode }) {
  const send = useSend()
  const [shown, setShown] = useState<Shown | null>(null)
  const [spoken, setSpoken] = useState('')
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (shown === null || isHeld) return
    const timer = setTimeout(() => setShown(null), STAYS)
    return () => clearTimeout(timer)
  }, [shown, isHeld])

  const messages = useMemo<Messages>(
    () => ({
      done(text, seq, place) {
        setHeld(false)
        setShown({ text, seq, place })
      },
      clear: () => setShown(null),
      announce: setSpoken,
    }),
    [],
  )
  async function undo({ place }: Shown, seq: number): Promise<void> {
    messages.done('Undoing', undefined, place)
    messages.done(outcomeToText(await send({ type: 'UndoCommit', seq })), undefined, place)
  }
  return (
    <MessagesContext.Provider value={messages}>
      <HostContext.Provider value={{ ...messages, shown, hold: setHeld, undo }}>
        {children}
        {shown !== null && shown.place === undefined && <MessageText className="fl-toast" />}
      </HostContext.Provider>
      <div className="fl-visually-hidden" role="status">
        {shown?.text}
      </div>
      <div className="fl-visually-hidden" aria-live="assertive">
        {spoken}
      </div>
    </MessagesContext.Provider>
  )
}

/** Where messages of this place stand. */
export function MessageLine({ place }: { readonly place: string }) {
  const host = useContext(HostContext)
  return host?.shown?.place === place ? <MessageText className="fl-done" /> : null
}

function MessageText({ className }: { readonly className: string }) {
  const host = useContext(HostContext)
  const shown = host?.shown
  if (!host || !shown) return null
  const { seq } = shown
  return (
    <div
      className={className}
      onPointerEnter={() => host.hold(true)}
      onPointerLeave={() => host.hold(false)}
      onFocus={() => host.hold(true)}
      onBlur={() => host.hold(false)}
    >
      <span aria-hidden="true">{shown.text}</span>
      {seq !== undefined && (
        <Button kind="link" aria-label={`Undo: ${shown.text}`} onClick={() => void host.undo(shown, seq)}>
          Undo
        </Button>
      )}
    </div>
  )
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

import { useRef, useState } from 'react'
import type { Text } from '../../../src/plan/kernel/text'
import { textOr } from '../../../src/plan/kernel/text'
import { isSame } from '../../../src/plan/kernel/same'
import type { PlanCommand } from '../../../src/plan/planState'
import type { Action } from './useAction'
import { useAction } from './useAction'

export interface Autosave {
  readonly action: Action
  /** What is typed and not saved yet; null while nothing is. */
  readonly draft: string | null
  readonly saved: string
  readonly type: (text: string) => void
  /** Answers whether the plan says it now. */
  readonly save: () => Promise<boolean>
  readonly cancel: () => void
  /** Said where somebody else changed the field meanwhile. */
  readonly warning: string | undefined
}

/**
 * One field that saves by itself: what was typed stays until the plan says the same, and where saving fails. What cannot
 * be sent is answered with a sentence in place of a command.
 */
export function useAutosave(value: Text, toCommand: (value: string) => PlanCommand | string, said: string): Autosave {
  const action = useAction()
  const [draft, setDraft] = useState<string | null>(null)
  const startedFrom = useRef<Text>(value)
  const saved = textOr(value, '')
  const send = async (wish: PlanCommand | string): Promise<boolean> => (typeof wish === 'string' ? action.refuse('value', wish) : action.run(wish, said))
  return {
    action,
    draft,
    saved,
    type(text) {
      if (draft === null) startedFrom.current = value
      setDraft(text)
    },
    async save() {
      if (draft === null) return true
      const text = draft.trim() === '' ? '' : draft
      const isDone = text === saved || (await send(toCommand(text)))
      if (isDone) setDraft((now) => (now === draft ? null : now))
      return isDone
    },
    cancel() {
      action.clear()
      setDraft(null)
    },
    warning: draft !== null && !isSame(startedFrom.current, value) ? 'Somebody changed it meanwhile. Saving replaces that; both stay in the history.' : undefined,
  }
}

import { useRef, useState } from 'react'
import type { Mark } from './mark'

/** Where a mark would be put: shown while it is moved, recorded when it is let go. */
export interface MarkDraft {
  readonly id: string
  readonly gain: number
  readonly cost: number
}

export interface MarkDrafts {
  readonly draft: MarkDraft | null
  readonly move: (draft: MarkDraft) => void
  readonly cancel: () => void
  /** Records it; the draft stays in place until the plan says the same, or refuses. */
  readonly drop: () => void
}

export type MoveMark = (id: string, to: { readonly gain: number; readonly cost: number }) => Promise<unknown>

export function useMarkDraft(marks: readonly Mark[], onMove: MoveMark): MarkDrafts {
  const [draft, setDraft] = useState<MarkDraft | null>(null)
  // A key and the loss of the focus that it brings about must not record it twice.
  const current = useRef<MarkDraft | null>(null)
  const put = (next: MarkDraft | null): void => {
    current.current = next
    setDraft(next)
  }
  return {
    draft,
    move: put,
    cancel: () => put(null),
    drop() {
      const dropped = current.current
      current.current = null
      if (!dropped) return
      const stands = marks.find(({ id }) => id === dropped.id)?.figures
      if (!stands || (stands.gain === dropped.gain && stands.cost === dropped.cost)) {
        setDraft(null)
        return
      }
      void onMove(dropped.id, { gain: dropped.gain, cost: dropped.cost }).then(() => setDraft((now) => (now === dropped ? null : now)))
    },
  }
}

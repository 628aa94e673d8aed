import { useState } from 'react'

export interface Draft<T> {
  readonly value: T
  readonly isChanged: boolean
  readonly set: (value: T) => void
  readonly revert: () => void
}

/** What is being edited; follows the saved value as long as nobody has touched it. Values are plain JSON. */
export function useDraft<T>(saved: T): Draft<T> {
  const [own, setOwn] = useState<{ readonly value: T } | null>(null)
  const value = own === null ? saved : own.value
  return {
    value,
    isChanged: own !== null && JSON.stringify(own.value) !== JSON.stringify(saved),
    set: (next) => setOwn({ value: next }),
    revert: () => setOwn(null),
  }
}

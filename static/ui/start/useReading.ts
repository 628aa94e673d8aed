import { useCallback, useEffect, useState } from 'react'
import type { Reply } from '../../../src/contract/functions'
import { useClient } from '../plan/PlanProvider'

export type Reading = Reply<'plan.progress'>

/** How often to ask how far it is, in ms. */
const EVERY = 1500

/** How far Jira's history is read; asks on until it is done, then calls `onDone`. Null while unknown. */
export function useReading(isWanted: boolean, onDone: () => void): Reading | null {
  const client = useClient()
  const [reading, setReading] = useState<Reading | null>(null)
  const done = useCallback(onDone, [onDone])
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    let wasReading = false
    let timer: ReturnType<typeof setTimeout> | undefined
    async function ask(): Promise<void> {
      const answer = await client.call('plan.progress', {})
      if (!isCurrent) return
      if (answer.ok) {
        setReading(answer.value)
        if (answer.value.state === 'failed') return
        if (answer.value.state === 'idle') return wasReading ? done() : undefined
        wasReading = true
      }
      timer = setTimeout(() => void ask(), EVERY)
    }
    void ask()
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, isWanted, done])
  return reading
}

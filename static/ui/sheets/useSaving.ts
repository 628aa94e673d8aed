import { useCallback, useState } from 'react'
import type { PlanCommand } from '../../../src/plan/planState'
import type { Action } from '../kit/useAction'
import { useAction } from '../kit/useAction'

export interface Saving {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  readonly action: Action
  /** Sends it, and remembers how it went; answers whether it came true. */
  readonly save: (command: PlanCommand, said: string) => Promise<boolean>
}

/** One field saves by itself; how that went stands beside it. */
export function useSaving(): Saving {
  const action = useAction()
  const { run } = action
  const [state, setState] = useState<Saving['state']>('idle')
  const save = useCallback(
    async (command: PlanCommand, said: string): Promise<boolean> => {
      setState('saving')
      const isDone = await run(command, said)
      setState(isDone ? 'saved' : 'failed')
      return isDone
    },
    [run],
  )
  return { state, action, save }
}

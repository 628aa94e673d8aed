import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Failure } from '../../../src/contract/answer'
import type { PlanCommand } from '../../../src/plan/planState'
import type { Client, FrameContext } from '../client'
import type { PlanSnapshot, SendOutcome } from './planSnapshot'
import type { PlanStore } from './planStore'

interface Provided {
  readonly client: Client
  readonly store: PlanStore
  readonly frame: FrameContext
}

const Plan = createContext<Provided | null>(null)

/** Makes one plan available to everything below, reads it, and reads on when the page is looked at again. */
export function PlanProvider({ client, store, frame, children }: Provided & { readonly children: ReactNode }) {
  useEffect(() => {
    void store.refresh()
    const onLook = (): void => {
      if (document.visibilityState === 'visible') void store.refresh()
    }
    document.addEventListener('visibilitychange', onLook)
    return () => document.removeEventListener('visibilitychange', onLook)
  }, [store])
  return <Plan.Provider value={{ client, store, frame }}>{children}</Plan.Provider>
}

function useProvided(): Provided {
  const provided = useContext(Plan)
  if (provided === null) throw new Error('There is no PlanProvider above')
  return provided
}

/** The plan as it is known now, own pending wishes included. */
export function usePlan(): PlanSnapshot {
  const { store } = useProvided()
  return useSyncExternalStore(store.subscribe, store.getSnapshot)
}

/** Sends a wish; it shows at once, and its outcome says what to put beside the field. */
export function useSend(): (command: PlanCommand) => Promise<SendOutcome> {
  return useProvided().store.send
}

/** The plan as it is known at the moment of asking, for what happens later than the picture. */
export function usePlanNow(): () => PlanSnapshot {
  return useProvided().store.getSnapshot
}

/** Reads the plan again, after a failure. */
export function useRefresh(): () => Promise<void> {
  return useProvided().store.refresh
}

/** Reads the practices that a panel's first picture does without; answers what went wrong. */
export function useLoadPractices(): () => Promise<Failure | null> {
  return useProvided().store.loadPractices
}

export function useClient(): Client {
  return useProvided().client
}

/** Where the frame stands: project, issue, locale and time zone of the user. */
export function useFrame(): FrameContext {
  return useProvided().frame
}

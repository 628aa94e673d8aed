import { useEffect, useSyncExternalStore } from 'react'
import { useClient, usePlan } from '../plan/PlanProvider'
import type { History, HistoryStore } from './historyStore'
import { historyOf } from './historyStore'

/** The whole log; reading starts when it is first wanted and goes on when the plan does. */
export function useHistory(isWanted = true): History & Pick<HistoryStore, 'load' | 'cancel'> {
  const store = historyOf(useClient())
  const history = useSyncExternalStore(store.subscribe, store.getSnapshot)
  const plan = usePlan()
  const seq = plan.status === 'ready' && plan.asOf === undefined ? plan.seq : 0
  useEffect(() => {
    if (!isWanted) return
    const { status, commits } = store.getSnapshot()
    if (status === 'idle' || (status === 'ready' && (commits.at(-1)?.seq ?? 0) < seq)) void store.load()
  }, [store, isWanted, seq])
  return { ...history, load: store.load, cancel: store.cancel }
}

import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { fold, initialState } from '../../src/plan/plan'
import { commitsAsOf } from '../../src/plan/views/asOf'
import { HistoryLoading } from '../ui/history/HistoryLoading'
import { useHistory } from '../ui/history/useHistory'
import { Button } from '../ui/kit/Button'
import { useDates } from '../ui/kit/dates'
import { Message } from '../ui/kit/Message'
import { usePage } from '../ui/page/PageProvider'
import { usePlanReady } from '../ui/page/usePlanReady'
import { PlanProvider, useClient, useFrame } from '../ui/plan/PlanProvider'
import type { PlanStore } from '../ui/plan/planStore'
import type { ReadySnapshot } from '../ui/plan/planSnapshot'

/** The page at a moment of the past: the same views over the log folded up to it. Nothing can be changed there. */
export function PastPlan({ at, children }: { readonly at: number; readonly children: ReactNode }) {
  const present = usePlanReady()
  const history = useHistory()
  const { setParams } = usePage()
  const client = useClient()
  const frame = useFrame()
  const dates = useDates()
  const isRead = history.status === 'ready'
  const { commits, people } = history
  const store = useMemo(() => {
    if (!isRead) return null
    const past = commitsAsOf(commits, at)
    const state = fold(initialState('all'), past)
    return pastStore({ ...present, state, seq: state.seq, people: { ...people, ...present.people }, pending: 0, asOf: { at, seq: state.seq } })
    // What others do meanwhile does not change the past.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isRead, commits, at])

  const back = <Button onClick={() => setParams({ at: undefined })}>Back to now</Button>
  if (store === null)
    return (
      <div className="fl-page">
        <HistoryLoading history={history} total={present.seq} what={`the plan as of ${dates.day(at)}`} />
        {back}
      </div>
    )
  if (store.isEmpty)
    return (
      <div className="fl-page">
        <Message tone="neutral" title={`There was no plan yet on ${dates.day(at)}`} action={back}>
          Its history begins later.
        </Message>
      </div>
    )
  return (
    <>
      <div className="fl-past-bar">
        You are looking at the plan as of {dates.moment(at)}. Nothing can be changed here. {back}
      </div>
      <PlanProvider client={client} store={store} frame={frame}>
        {children}
      </PlanProvider>
    </>
  )
}

function pastStore(ready: ReadySnapshot): PlanStore & { readonly isEmpty: boolean } {
  const snapshot: ReadySnapshot = { ...ready, me: { ...ready.me, may: ['see'] } }
  return {
    isEmpty: Object.keys(ready.state.plan.jiraFacts.rows).length === 0 && ready.state.plan.settings.logId === null,
    getSnapshot: () => snapshot,
    subscribe: () => () => undefined,
    send: async () => ({ kind: 'rejected', code: 'forbidden', message: 'This is the past. Go back to now to change the plan.' }),
    refresh: async () => undefined,
    loadPractices: async () => null,
    close: () => undefined,
  }
}

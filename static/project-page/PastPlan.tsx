import type { ReactNode } from 'react'
import { useEffect, useMemo, useState } from 'react'
import type { PastMoment, TimeTravel } from '../../src/plan/timeTravel'
import { HistoryLoading } from '../ui/history/HistoryLoading'
import { useTimeTravel } from '../ui/history/useTimeTravel'
import { Button } from '../ui/kit/Button'
import { useDates } from '../ui/kit/dates'
import { Message } from '../ui/kit/Message'
import { usePage } from '../ui/page/PageProvider'
import { usePlanReady } from '../ui/page/usePlanReady'
import { PlanProvider, useClient, useFrame } from '../ui/plan/PlanProvider'
import type { PlanStore } from '../ui/plan/planStore'
import type { ReadySnapshot } from '../ui/plan/planSnapshot'
import { TimeBar } from './TimeBar'

/** How long the slider must rest before the address follows it, ms. */
const RESTS = 250

/** The page at a moment of the past: the same views over the log folded up to it. Nothing can be changed there. */
export function PastPlan({ moment, children }: { readonly moment: PastMoment; readonly children: ReactNode }) {
  const present = usePlanReady()
  const { history, travel } = useTimeTravel()
  const { setParams } = usePage()
  const client = useClient()
  const frame = useFrame()
  const dates = useDates()
  const [shown, setShown] = useState(moment)
  useEffect(() => setShown(moment), [moment])
  useEffect(() => {
    if (shown === moment || shown.kind === 'commit') return undefined
    const timer = setTimeout(() => setParams({ at: String(shown.at) }), RESTS)
    return () => clearTimeout(timer)
    // The address follows the slider, not the other way round.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shown])

  const { commits, people } = history
  usePrepared(travel)
  const store = useMemo(() => {
    if (travel === null) return null
    const state = shown.kind === 'time' ? travel.stateAt(shown.at, present.state.plan.settings) : travel.stateAfter(shown.seq)
    const at = shown.kind === 'time' ? shown.at : state.at
    return pastStore({ ...present, state, seq: state.seq, people: { ...people, ...present.people }, pending: 0 }, { at, seq: state.seq })
    // What others do meanwhile does not change the past.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [travel, shown])

  const back = <Button onClick={() => setParams({ at: undefined })}>Back to now</Button>
  if (store === null)
    return (
      <div className="fl-page">
        <HistoryLoading history={history} total={present.seq} what={shown.kind === 'time' ? `the plan as of ${dates.day(shown.at)}` : `the plan after entry ${shown.seq} of its log`} />
        {back}
      </div>
    )
  const { at, seq } = store.asOf
  if (store.isEmpty)
    return (
      <div className="fl-page">
        <Message tone="neutral" title={shown.kind === 'time' ? `There was no plan yet on ${dates.day(at)}` : `There was no plan yet at entry ${shown.seq} of its log`} action={back}>
          Its history begins later.
        </Message>
      </div>
    )
  return (
    <>
      <TimeBar
        at={at}
        entry={shown.kind === 'commit' ? seq : null}
        commits={commits}
        onGo={(to) => setShown({ kind: 'time', at: to })}
        onBack={() => setParams({ at: undefined })}
      />
      <PlanProvider client={client} store={store} frame={frame}>
        {children}
      </PlanProvider>
    </>
  )
}

/** Makes the checkpoints while nobody waits, so that the first step of the slider is as quick as the next ones. */
function usePrepared(travel: TimeTravel | null): void {
  useEffect(() => {
    if (travel === null) return undefined
    let timer = 0
    const next = (): void => {
      if (travel.prepare()) timer = window.setTimeout(next)
    }
    timer = window.setTimeout(next)
    return () => window.clearTimeout(timer)
  }, [travel])
}

type AsOf = NonNullable<ReadySnapshot['asOf']>

function pastStore(ready: ReadySnapshot, asOf: AsOf): PlanStore & { readonly isEmpty: boolean; readonly asOf: AsOf } {
  const snapshot: ReadySnapshot = { ...ready, asOf, me: { ...ready.me, may: ['see'] } }
  return {
    asOf,
    isEmpty: Object.keys(ready.state.plan.jiraFacts.rows).length === 0 && ready.state.plan.settings.logId === null,
    getSnapshot: () => snapshot,
    subscribe: () => () => undefined,
    send: async () => ({ kind: 'rejected', code: 'forbidden', message: 'This is the past. Go back to now to change the plan.' }),
    refresh: async () => undefined,
    loadPractices: async () => null,
    close: () => undefined,
  }
}

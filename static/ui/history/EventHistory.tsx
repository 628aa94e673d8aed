import { useMemo } from 'react'
import type { LocalId } from '../../../src/plan/kernel/ids'
import type { PlanEvent } from '../../../src/plan/planState'
import { eventSentence } from '../../../src/plan/views/eventSentence'
import { usePlanDates } from '../page/usePlanDates'
import { usePlanReady } from '../page/usePlanReady'
import { usePersonNames } from '../people/usePersonNames'
import { Sentence } from '../timeline/Sentence'
import './EventHistory.css'
import { HistoryLoading } from './HistoryLoading'
import { useHistory } from './useHistory'

interface EventHistoryProps {
  /** The field of an event that names the thing: "criterion". */
  readonly field: string
  readonly id: LocalId
  /** "the history of this criterion". */
  readonly what: string
}

/** Who said what of one thing, and when, the newest first. */
export function EventHistory({ field, id, what }: EventHistoryProps) {
  const { state, seq, asOf } = usePlanReady()
  const history = useHistory()
  const dates = usePlanDates()
  const until = asOf?.seq ?? Infinity
  const said = useMemo(
    () =>
      history.commits
        .flatMap((commit) => (commit.seq > until ? [] : commit.events.filter((event) => isAbout(event, field, id)).map((event, index) => ({ key: `${commit.seq}/${index}`, commit, event }))))
        .toReversed(),
    [history.commits, field, id, until],
  )
  const nameOf = usePersonNames(history.people, useMemo(() => said.map(({ commit }) => commit.by), [said]))
  if (history.status !== 'ready') return <HistoryLoading history={history} total={seq} what={what} />
  return (
    <ol className="fl-event-history">
      {said.map(({ key, commit, event }) => {
        const { what: told, why } = eventSentence(event, state.plan)
        return (
          <li key={key}>
            <strong>{nameOf(commit.by, commit.source)}</strong> <Sentence parts={told} why={why} />{' '}
            <time className="fl-subtle" dateTime={new Date(commit.at).toISOString()}>
              {dates.moment(commit.at)}
            </time>
          </li>
        )
      })}
    </ol>
  )
}

const isAbout = (event: PlanEvent, field: string, id: LocalId): boolean => (event as unknown as Readonly<Record<string, unknown>>)[field] === id

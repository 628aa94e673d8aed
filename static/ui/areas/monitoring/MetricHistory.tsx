import { useMemo } from 'react'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { eventSentence } from '../../../../src/plan/views/eventSentence'
import { HistoryLoading } from '../../history/HistoryLoading'
import { useHistory } from '../../history/useHistory'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { usePersonNames } from '../../people/usePersonNames'
import { Sentence } from '../../timeline/Sentence'

/** Every alert with its answer, every change of the limits and of the plan of action, the newest first. */
export function MetricHistory({ metric }: { readonly metric: LocalId }) {
  const { state, seq, asOf } = usePlanReady()
  const history = useHistory()
  const dates = usePlanDates()
  const until = asOf?.seq ?? Infinity
  const said = useMemo(
    () =>
      history.commits
        .filter((commit) => commit.seq <= until)
        .flatMap((commit) => commit.events.map((event, index) => ({ key: `${commit.seq}/${index}`, commit, event })))
        .filter(({ event }) => 'metric' in event && event.metric === metric)
        .toReversed(),
    [history.commits, metric, until],
  )
  const nameOf = usePersonNames(history.people, useMemo(() => said.map(({ commit }) => commit.by), [said]))
  if (history.status !== 'ready') return <HistoryLoading history={history} total={seq} what="the history of this metric" />
  return (
    <ol className="fl-rows">
      {said.map(({ key, commit, event }) => {
        const { what, why } = eventSentence(event, state.plan)
        return (
          <li key={key}>
            <p>
              <strong>{nameOf(commit.by, commit.source)}</strong> <Sentence parts={what} why={why} /> <span className="fl-subtle">{dates.moment(commit.at)}</span>
            </p>
          </li>
        )
      })}
    </ol>
  )
}

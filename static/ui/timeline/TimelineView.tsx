import { useDeferredValue, useMemo } from 'react'
import { timeline } from '../../../src/plan/views/timeline'
import { lastOwnCommit } from '../../../src/plan/views/lastOwnCommit'
import { HistoryLoading } from '../history/HistoryLoading'
import { useHistory } from '../history/useHistory'
import { useIssues } from '../jira/issues'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { count } from '../kit/amounts'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { usePlanReady } from '../page/usePlanReady'
import { usePersonNames } from '../people/usePersonNames'
import { TimelineFilters } from './TimelineFilters'
import { TimelineList } from './TimelineList'
import { paramsToFilter } from './timelineFilter'
import { timelineRows } from './timelineRows'
import './TimelineView.css'

const NONE: readonly string[] = []

/** Everything that happened to the plan: who, when, what and why. */
export function TimelineView() {
  const plan = usePlanReady()
  const { address, goTo } = usePage()
  const history = useHistory()
  const filter = useDeferredValue(useMemo(() => paramsToFilter(address.params), [address.params]))
  const commits = useMemo(() => {
    const { asOf } = plan
    return asOf === undefined ? history.commits : history.commits.filter((commit) => commit.at <= asOf.at)
  }, [history.commits, plan])
  const stories = useMemo(() => Object.keys(plan.state.plan.jiraFacts.rows), [plan.state.plan.jiraFacts.rows])
  const issues = useIssues(filter.text === undefined ? NONE : stories)
  const days = useMemo(
    () => timeline(commits, plan.state.plan, filter, (id) => `${issues[id]?.key ?? ''} ${issues[id]?.summary ?? ''}`),
    [commits, plan.state.plan, filter, issues],
  )
  const people = { ...history.people, ...plan.people }
  const actors = useMemo(() => [...new Set(commits.map((commit) => commit.by))], [commits])
  const nameOf = usePersonNames(people, actors)
  const ownSeq = plan.asOf === undefined && plan.me.may.includes('plan') ? lastOwnCommit(commits, plan.me.actor) : null
  const shown = days.reduce((sum, day) => sum + day.entries.length, 0)
  return (
    <>
      <ViewHead answer={answerSentence(commits.length, shown, history.status === 'ready')}>
        <Button onClick={() => goTo('changes')}>What changed</Button>
      </ViewHead>
      <TimelineFilters actors={actors.filter((actor) => people[actor])} nameOf={nameOf} />
      {history.status !== 'ready' && <HistoryLoading history={history} total={plan.seq} what="the history" />}
      {plan.state.newer.length > 0 && (
        <p className="fl-subtle">
          {count(plan.state.newer.length, 'entry was', 'entries were')} written by a newer version of Foldline and can’t be read here.
        </p>
      )}
      {shown > 0 ? (
        <TimelineList rows={timelineRows(days)} nameOf={nameOf} ownSeq={ownSeq} />
      ) : (
        history.status === 'ready' && <EmptyState title="Nothing matches these filters">Take one away to see more.</EmptyState>
      )}
    </>
  )
}

function answerSentence(all: number, shown: number, isRead: boolean): string {
  if (!isRead) return 'The history of the plan, the newest first.'
  return shown === all
    ? `${count(all, 'entry', 'entries')} in the history of the plan, the newest first.`
    : `${shown} of ${count(all, 'entry', 'entries')} match, the newest first.`
}

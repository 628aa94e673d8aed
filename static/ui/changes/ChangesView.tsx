import { useMemo } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import { dayOf } from '../../../src/plan/workCalendar'
import type { PlanAt } from '../../../src/plan/views/changesBetween'
import { changesBetween, isUnchanged } from '../../../src/plan/views/changesBetween'
import type { Behind } from '../../../src/plan/views/changes/behind'
import { changesSum, datesMovedBy, signed } from '../../../src/plan/views/changes/changesSum'
import { ExportMenu } from '../charts/ExportMenu'
import { saveFile } from '../charts/saveFile'
import { useDayWords } from '../charts/useDayWords'
import { HistoryLoading } from '../history/HistoryLoading'
import { useTimeTravel } from '../history/useTimeTravel'
import { useIssues } from '../jira/issues'
import { Button } from '../kit/Button'
import { copyText } from '../kit/copyText'
import { EmptyState } from '../kit/EmptyState'
import { useMessages } from '../kit/MessageHost'
import { usePage } from '../page/PageProvider'
import { usePlanDates } from '../page/usePlanDates'
import { usePlanReady } from '../page/usePlanReady'
import { useNow } from '../page/useNow'
import { ViewHead } from '../page/ViewHead'
import { usePersonNames } from '../people/usePersonNames'
import { ChangeList } from './ChangeList'
import { afterText, basisText, ChangedDates } from './ChangedDates'
import { changeGroups } from './changeRows'
import { changesCsv, changesMarkdown } from './changesFiles'
import { lastVisit } from './lastVisit'
import { SinceChoice } from './SinceChoice'
import { sinceOptions } from './sinceOptions'
import { useDates } from './useDates'
import './ChangesView.css'

/** What is different between two moments of the plan, and why (I3). */
export function ChangesView() {
  const plan = usePlanReady()
  const { address, setParams, goTo } = usePage()
  const { history, travel } = useTimeTravel()
  const dates = usePlanDates()
  const words = useDayWords()
  const messages = useMessages()
  const now = useNow()
  const { settings } = plan.state.plan
  const visit = useMemo(() => lastVisit(plan.projectId, plan.me.accountId, Date.now()), [plan.projectId, plan.me.accountId])
  const options = sinceOptions(plan.state.plan, now, visit)
  const to = momentIn(address.params['to'], now) ?? now
  const from = momentIn(address.params['from'], to) ?? options[0]!.at
  const isChosenTo = to !== now

  const before = useMemo<PlanAt | null>(() => (travel === null ? null : { at: from, state: travel.stateAt(from, settings) }), [travel, from, settings])
  const after = useMemo<PlanAt | null>(
    () => (travel === null ? null : isChosenTo ? { at: to, state: travel.stateAt(to, settings) } : { at: Math.max(from, plan.asOf?.at ?? plan.state.at), state: plan.state }),
    [travel, from, to, isChosenTo, settings, plan.state, plan.asOf],
  )
  const changes = useMemo(() => (before === null || after === null ? null : changesBetween(before, after, history.commits)), [before, after, history.commits])
  const compared = useDates(before, after, changes?.dates ?? null)
  const shownDates = compared.status === 'ready' ? compared.value : null
  const groups = useMemo(() => (changes === null ? [] : changeGroups(changes, words)), [changes, words])
  const rows = groups.flatMap((group) => group.rows)
  const issues = useIssues([...new Set(rows.flatMap(({ story }) => story ?? []))])
  const people = { ...history.people, ...plan.people }
  const nameOf = usePersonNames(people, [...new Set([...rows, ...(shownDates === null ? [] : [shownDates])].flatMap(({ behind }) => behind?.commit.by ?? []))])
  const personName = ({ commit }: Behind): string => nameOf(commit.by, commit.source)

  const title = `What changed from ${dates.moment(from)} to ${isChosenTo || plan.asOf !== undefined ? dates.moment(to) : 'now'}`
  const sum = changes === null ? '' : `${changesSum(changes, shownDates)}.`
  const wording = {
    plan: plan.state.plan,
    storyName: (story: string) => (issues[story] ? `${issues[story].key} ${issues[story].summary}` : 'A story that you can’t see'),
    personName,
    moment: dates.moment,
    words,
  }
  const datesText = (shownDates?.rows ?? []).map(
    ({ name, was, is, workingDays }) =>
      `${textOr(name, 'withheld')}: ${was === null ? 'no date' : words.day(was)} → ${afterText(is, words)}${workingDays === null || workingDays === 0 ? '' : ` (${signed(workingDays)})`}`,
  )
  const copy = async (): Promise<void> => {
    const text = changesMarkdown(title, sum, groups, shownDates === null || datesText.length === 0 ? [] : [...datesText, basisText(shownDates.basis)], wording)
    messages.done((await copyText(text)) ? 'Copied as Markdown' : 'The browser did not let Foldline copy')
  }
  const file = `changes-${dayOf(from, settings.calendar)}-${dayOf(to, settings.calendar)}`
  return (
    <>
      <ViewHead answer={changes === null ? `${title}.` : sum}>
        {changes !== null && (
          <ExportMenu
            items={[
              { label: 'Copy as Markdown', run: () => void copy() },
              { label: 'Table (CSV)', run: () => saveFile(`${file}.csv`, 'text/csv', changesCsv(groups, shownDates, wording)) },
            ]}
          />
        )}
      </ViewHead>
      <SinceChoice from={from} to={to} now={now} options={options} onChoose={(next) => setParams(next)} />
      {changes === null ? (
        <HistoryLoading history={history} total={plan.seq} what="the history" />
      ) : (
        <div className="fl-changes">
          <p className="fl-subtle">{title}.</p>
          {isUnchanged(changes) && (
            <EmptyState
              title="Nothing is different"
              action={<Button onClick={() => goTo('timeline', { from: dayOf(from, settings.calendar), to: dayOf(to, settings.calendar) })}>See what was recorded in these days</Button>}
            >
              Stories, sizes, places, verdicts, decisions, gates and milestones stand as they did. Choose an earlier moment to see more.
            </EmptyState>
          )}
          <ChangedDates dates={compared} movedBy={datesMovedBy(changes)} personName={personName} />
          {groups.map((group) => (
            <ChangeList key={group.id} group={group} personName={personName} />
          ))}
        </div>
      )}
    </>
  )
}

/** A moment as the address has it, before `limit`; undefined for anything else. */
function momentIn(param: string | undefined, limit: number): number | undefined {
  const at = param === undefined || param === '' ? Number.NaN : Number(param)
  return Number.isFinite(at) && at < limit ? at : undefined
}

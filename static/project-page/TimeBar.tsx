import type { CSSProperties } from 'react'
import { useMemo } from 'react'
import type { Day, Moment } from '../../src/plan/kernel/ids'
import type { PlanCommit } from '../../src/plan/planState'
import { beginOf } from '../../src/plan/views/asOf'
import { sentenceText } from '../../src/plan/views/eventSentence'
import type { MarkKind, TimeMark } from '../../src/plan/views/timeMarks'
import { marksAround, timeMarks } from '../../src/plan/views/timeMarks'
import { addDays, dayOf, startOfDay } from '../../src/plan/workCalendar'
import { useDayWords } from '../ui/charts/useDayWords'
import { useIssues } from '../ui/jira/issues'
import { Button } from '../ui/kit/Button'
import { usePlanDates } from '../ui/page/usePlanDates'
import { usePlanReady } from '../ui/page/usePlanReady'
import { usePage } from '../ui/page/PageProvider'
import './TimeBar.css'

interface TimeBarProps {
  readonly at: Moment
  /** The plan is shown as this entry of its log left it, not as a day did. */
  readonly entry: number | null
  readonly commits: readonly PlanCommit[]
  readonly onGo: (at: Moment) => void
  readonly onBack: () => void
}

const DAY = 86_400_000

/** The past says that it is one, and lets people go through it: by day, or from mark to mark. Stands under the present plan. */
export function TimeBar({ at, entry, commits, onGo, onBack }: TimeBarProps) {
  const { state } = usePlanReady()
  const dates = usePlanDates()
  const words = useDayWords()
  const { goTo } = usePage()
  const { calendar } = state.plan.settings
  const today = dayOf(Date.now(), calendar)
  const first = useMemo(() => dayOf(beginOf(commits) ?? Date.now(), calendar), [commits, calendar])
  const marks = useMemo(() => timeMarks(commits, state.plan, Date.now()), [commits, state.plan])
  const nameOf = useStoryNames(marks)
  const whatOf = (mark: TimeMark): string => upperFirst(sentenceText(mark.what, nameOf))
  const { before, after } = marksAround(marks, at)
  const day = dayOf(at, calendar)
  const last = daysFrom(first, today)
  const value = Math.max(0, Math.min(last, daysFrom(first, day)))
  const ofDay = marks.filter((mark) => dayOf(mark.at, calendar) === day)
  const goToDay = (index: number): void => {
    const to = addDays(first, index)
    onGo(to >= today ? Date.now() : startOfDay(addDays(to, 1), calendar) - 1)
  }
  return (
    <div className="fl-past-bar" role="region" aria-label="The moment that is shown">
      <p className="fl-past-says" role="status">
        You are looking at the plan as of <strong>{dates.moment(at)}</strong>
        {entry !== null && `, as entry ${entry} of its log left it`}. Nothing can be changed here.
      </p>
      <div className="fl-past-ways">
        <Button size="small" onClick={() => goTo('changes', { from: String(at), at: undefined })}>
          What changed since
        </Button>
        <Button size="small" onClick={onBack}>
          Back to now
        </Button>
      </div>
      <div className="fl-time">
        <MarkButton mark={before} label="Previous" symbol="‹" whatOf={whatOf} dayText={dates.day} onGo={onGo} />
        <div className="fl-time-track">
          <input
            type="range"
            name="moment"
            min={0}
            max={Math.max(1, last)}
            step={1}
            value={value}
            aria-label="Day"
            aria-valuetext={[words.weekday(day), ...ofDay.map(whatOf)].join('; ')}
            onChange={(event) => goToDay(Number(event.target.value))}
          />
          <div className="fl-time-marks" aria-hidden="true">
            {marks.map((mark, index) => (
              // The marks of a log never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <span key={index} data-kind={mark.kind} title={`${dates.day(mark.at)}: ${whatOf(mark)}`} style={placeOf(mark, first, last, calendar)} />
            ))}
          </div>
        </div>
        <MarkButton mark={after} label="Next" symbol="›" whatOf={whatOf} dayText={dates.day} onGo={onGo} />
      </div>
      <p className="fl-time-here">
        <span>{words.short(first, true)}</span>
        <span>{ofDay.length > 0 ? ofDay.map(whatOf).join('; ') : words.weekday(day)}</span>
        <span>today</span>
      </p>
    </div>
  )
}

interface MarkButtonProps {
  readonly mark: TimeMark | null
  readonly label: string
  readonly symbol: string
  readonly whatOf: (mark: TimeMark) => string
  readonly dayText: (at: Moment) => string
  readonly onGo: (at: Moment) => void
}

function MarkButton({ mark, label, symbol, whatOf, dayText, onGo }: MarkButtonProps) {
  const name = mark === null ? `${label} mark: there is none` : `${label} mark: ${dayText(mark.at)}, ${whatOf(mark)}`
  return (
    // It stays focusable where there is none, so that the focus is not lost on the way.
    <Button size="small" aria-label={name} title={name} aria-disabled={mark === null} onClick={() => mark !== null && onGo(mark.at)}>
      {symbol} <span className="fl-time-kind">{mark === null ? 'No mark' : KINDS[mark.kind]}</span>
    </Button>
  )
}

const KINDS: Readonly<Record<MarkKind, string>> = { pivot: 'Pivot', stop: 'Stop', gate: 'Gate', iteration: 'Iteration' }

function useStoryNames(marks: readonly TimeMark[]): (story: string) => string {
  const ids = marks.flatMap(({ what }) => what.flatMap((part) => (typeof part !== 'string' && part.kind === 'stories' ? part.ids.slice(0, 3) : [])))
  const issues = useIssues([...new Set(ids)])
  return (story) => issues[story]?.key ?? 'a story'
}

/** How far along its day is, as a part of the track. */
function placeOf(mark: TimeMark, first: Day, last: number, calendar: Parameters<typeof dayOf>[1]): CSSProperties {
  return { insetInlineStart: `${(100 * daysFrom(first, dayOf(mark.at, calendar))) / Math.max(1, last)}%` }
}

const daysFrom = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

import type { Day, LocalId, Moment, StoryId } from '../kernel/ids'
import { eachStoryOf } from '../kernel/fold'
import type { PlanCommit, PlanEvent, PlanParts } from '../planState'
import type { AreaName, EventSentence } from './eventSentence'
import { eventSentence, sentenceText } from './eventSentence'
import { areaOf } from './eventArea'
import { textOr } from '../kernel/text'
import { dayOf } from '../workCalendar'

export interface TimelineFilter {
  readonly area?: AreaName
  readonly by?: string
  readonly story?: StoryId
  readonly hypothesis?: LocalId
  /** Looked for in the sentences, the reasons and the stories' keys and titles; case does not matter. */
  readonly text?: string
  /** Both days count. */
  readonly from?: Day
  readonly to?: Day
}

export interface TimelineFact {
  readonly event: PlanEvent
  readonly area: AreaName
  readonly sentence: EventSentence
}

export interface TimelineEntry {
  readonly seq: number
  readonly at: Moment
  readonly by: string
  readonly source: PlanCommit['source']
  readonly clockBehind: boolean
  readonly facts: readonly TimelineFact[]
}

export interface TimelineDay {
  readonly day: Day
  readonly entries: readonly TimelineEntry[]
}

/**
 * Who did what, when and why: commits grouped by the plan's days, the newest first. Filters keep only the facts
 * that match, and drop commits without any. `nameOf` says how a story is called, for the search.
 */
export function timeline(
  commits: readonly PlanCommit[],
  plan: PlanParts,
  filter: TimelineFilter,
  nameOf: (story: StoryId) => string,
): readonly TimelineDay[] {
  const wanted = filter.text?.trim().toLowerCase() ?? ''
  const days: { day: Day; entries: TimelineEntry[] }[] = []
  for (let index = commits.length - 1; index >= 0; index -= 1) {
    const commit = commits[index]!
    if (filter.by !== undefined && commit.by !== filter.by) continue
    const day = dayOf(commit.at, plan.settings.calendar)
    if ((filter.from && day < filter.from) || (filter.to && day > filter.to)) continue
    const facts = commit.events.flatMap((event) => factOf(event, plan, filter, wanted, nameOf))
    if (facts.length === 0) continue
    const { seq, at, by, source } = commit
    const entry = { seq, at, by, source, clockBehind: commit.clockBehind === true, facts }
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

function factOf(
  event: PlanEvent,
  plan: PlanParts,
  filter: TimelineFilter,
  wanted: string,
  nameOf: (story: StoryId) => string,
): readonly TimelineFact[] {
  const area = areaOf(event)
  // A fact that this version cannot read is skipped; the state names it (`newer`).
  if (area === null) return []
  if (filter.area !== undefined && area !== filter.area) return []
  if (filter.hypothesis !== undefined && !('hypothesis' in event && event.hypothesis === filter.hypothesis)) return []
  if (filter.story !== undefined && !concerns(event, filter.story)) return []
  const sentence = eventSentence(event, plan)
  if (wanted !== '' && !textOf(event, sentence, nameOf).includes(wanted)) return []
  return [{ event, area, sentence }]
}

function concerns(event: PlanEvent, story: StoryId): boolean {
  let found = false
  eachStoryOf(event, (id) => (found ||= id === story))
  return found
}

function textOf(event: PlanEvent, { what, why }: EventSentence, nameOf: (story: StoryId) => string): string {
  const names: string[] = []
  eachStoryOf(event, (id) => names.push(nameOf(id)))
  return [sentenceText(what, nameOf), why === null ? '' : textOr(why, ''), ...names].join(' ').toLowerCase()
}

import type { Day, LocalId, StoryId } from '../../plan/kernel/ids'
import type { Text } from '../../plan/kernel/text'
import { addDays } from '../../plan/workCalendar'
import type { ModelPace, Span, TeamHistory } from './teamHistory'

/** What is known beside the stories themselves; all of it can be left out. */
export interface ForecastKnowledge {
  /** Made once for many models of the same log. */
  readonly history?: TeamHistory
  /** Made once for many maps of the same log: where stories stand says nothing about the pace. */
  readonly pace?: ModelPace
  /** Days of the past that say nothing about the pace: they are left out as if they had not been. */
  readonly excluded?: readonly Span[]
  /** Parts of the usual capacity: 0.5 = half of the people are there. Where spans overlap, the last one counts. */
  readonly capacity?: readonly (Span & { readonly part: number })[]
  /** Slices behind a gate that is not passed: not begun before that day. */
  readonly notBefore?: Readonly<Record<LocalId, Day>>
  readonly milestones?: readonly { readonly id: string; readonly name: Text; readonly day: Day; readonly slice: LocalId }[]
  /** Factors on the spread of a story's size, above 1: the team disagreed (E3), its data is poor (F7). */
  readonly widenings?: Readonly<Record<StoryId, number>>
  /** Data set by hypothesis, where a register knows better than the words of the statement. */
  readonly dataSets?: Readonly<Record<LocalId, string>>
  /** Stories worked on at once, for a guess without a pace. */
  readonly hands?: number
  /** Correlation of verdicts on the same data set, 0 to 1. */
  readonly correlation?: number
  /** Widens the pace where the record of issued forecasts is bad. */
  readonly paceWidening?: number
}

/** Per day from `origin` on, the planned part of the usual capacity: never below 0. */
export function dailyCapacity(spans: NonNullable<ForecastKnowledge['capacity']>, origin: Day, days: number): readonly number[] {
  if (spans.length === 0) return Array.from({ length: days }, () => 1)
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(origin, index)
    const part = spans.findLast(({ from, to }) => from <= day && day <= to)?.part ?? 1
    return Number.isFinite(part) ? Math.max(0, part) : 1
  })
}

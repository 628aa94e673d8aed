import type { PlanRecord } from '../../../../src/forecast/record/planRecord'
import { issuedDates } from '../../../../src/forecast/record/trackRecord'
import type { Day, LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { PlanParts } from '../../../../src/plan/planState'
import { backboneOf } from '../../../../src/plan/views/storyMap/backbone'
import type { DayWords } from '../../charts/useDayWords'
import { probabilityText } from '../outcomeWords'

/** A slice or a milestone, and how its dates moved from one issued forecast to the next. */
export interface IssuedSeries {
  readonly id: string
  readonly name: string
  /** The day of a milestone. */
  readonly due: Day | null
  /** On which everything down to it was delivered. */
  readonly delivered: Day | null
  readonly points: readonly IssuedPoint[]
}

export interface IssuedPoint {
  /** On which it was issued. */
  readonly day: Day
  readonly p50: Day | null
  readonly p85: Day | null
  /** Of meeting the milestone on the day that it then had. */
  readonly probability: number | null
}

/** Milestones by their day, then slices from top to bottom; only those that a forecast spoke of. */
export function issuedSeries({ issued, delivered }: Pick<PlanRecord, 'issued' | 'delivered'>, { map, milestones }: PlanParts): readonly IssuedSeries[] {
  const pointsOf = (slice: LocalId, milestone: LocalId | null): readonly IssuedPoint[] =>
    issuedDates(issued, slice).map(({ at, p50, p85 }) => {
      const one = issued.find((forecast) => forecast.at === at)
      const probability = one?.milestones.find(({ id }) => id === milestone)?.probability ?? null
      return { day: one?.origin ?? '', p50, p85, probability }
    })
  const nameOf = (slice: LocalId): string => textOr(map.slices[slice]?.name ?? '', 'a slice')
  const ofMilestones = Object.entries(milestones.byId)
    .toSorted(([, a], [, b]) => (a.day < b.day ? -1 : 1))
    .map(([id, { name, day, slice }]) => ({ id: `milestone-${id}`, name: `◇ ${textOr(name, 'a milestone')}`, due: day, delivered: delivered[slice] ?? null, points: pointsOf(slice, id) }))
  const ofSlices = backboneOf(map, () => false).slices.map(({ id }) => ({ id: `slice-${id}`, name: nameOf(id), due: null, delivered: delivered[id] ?? null, points: pointsOf(id, null) }))
  return [...ofMilestones, ...ofSlices].filter(({ points }) => points.some(({ p50, p85 }) => p50 !== null || p85 !== null))
}

/** One issued forecast of a series, read aloud. */
export function pointSentence({ due, name, delivered }: IssuedSeries, { day, p50, p85, probability }: IssuedPoint, words: DayWords): string {
  const dates =
    p50 === null && p85 === null
      ? 'no date was named within a year'
      : `${p50 === null ? 'no date with 50 %' : `${words.day(p50)} with 50 %`}, ${p85 === null ? 'none with 85 %' : `${words.day(p85)} with 85 %`}`
  const met = probability === null || due === null ? '' : `; ${probabilityText(probability)} for its day`
  return `${name}, issued on ${words.day(day)}: ${dates}${met}.${delivered === null ? '' : ` Delivered on ${words.day(delivered)}.`}`
}

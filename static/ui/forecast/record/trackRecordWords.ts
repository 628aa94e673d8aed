import type { PlanRecord } from '../../../../src/forecast/record/planRecord'
import type { TrackRecord } from '../../../../src/forecast/record/trackRecord'
import type { Occasion, Omission } from '../../../../src/plan/areas/forecasts/state'
import type { Day, Moment } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { PlanState } from '../../../../src/plan/planState'
import { iterations } from '../../../../src/plan/views/iterations'
import { addDays, dayOf } from '../../../../src/plan/workCalendar'
import type { DayWords } from '../../charts/useDayWords'
import { count } from '../../kit/amounts'

export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** What the record says, in a sentence or two. */
export function recordAnswer({ record, issued }: PlanRecord, words: DayWords): string {
  const { counts } = record
  if (counts === null) {
    const first = firstScored(issued)
    return `${count(issued.length, 'forecast has', 'forecasts have')} been issued. ${first === null ? '' : `The first can be scored on ${words.day(first)}.`}${promisesSentence(record)}`
  }
  const { forecasts, within80 } = counts.issued
  return `Of ${count(forecasts, 'scored forecast', 'scored forecasts')}, ${percent(within80)} came out within the range that was given for 80 %${judgement(forecasts, within80)}.${promisesSentence(record)}`
}

/** So few say little: chance alone moves the share by twenty points and more. */
const FEW = 20

function judgement(forecasts: number, within80: number): string {
  if (forecasts < FEW) return ', too few yet to judge by'
  if (within80 < 0.65) return ': the ranges were too narrow'
  return within80 > 0.93 ? ': the ranges were wider than needed' : ', as it should be'
}

function promisesSentence({ promises: { kept, broken } }: TrackRecord): string {
  return kept + broken === 0 ? '' : ` ${kept} of ${count(kept + broken, 'date', 'dates')} given with 85 % ${kept + broken === 1 ? 'was' : 'were'} kept.`
}

function firstScored(issued: PlanRecord['issued']): Day | null {
  const days = issued.flatMap(({ origin, counts }) => counts.map((one) => addDays(origin, one.days)))
  return days.length === 0 ? null : days.reduce((least, day) => (day < least ? day : least))
}

/** The rule by which a bad record widens the forecast, and whether it does so now. */
export function wideningSentence({ widening, recentCoverage }: TrackRecord): string {
  const rule = 'if fewer than 65 % of the last 20 lie within their range for 80 %, the spread counts one and a half times until the record has recovered'
  if (widening > 1)
    return `The forecast is widened now: only ${percent(recentCoverage ?? 0)} of the last 20 lay within their range for 80 %, less than 65 %, so the spread counts one and a half times until the record has recovered.`
  if (recentCoverage === null) return `What comes of them feeds back, from 20 scored forecasts on: ${rule}.`
  return `${percent(recentCoverage)} of the last 20 lay within their range for 80 %, so nothing is widened: ${rule}.`
}

/** When the first forecast is issued, while there is none. */
export function firstIssueSentence(state: PlanState, now: Moment, words: DayWords): string {
  const { settings, forecasts } = state.plan
  const current = iterations(state, now).ahead.find(({ iteration }) => iteration.endsAt !== null)?.iteration
  const ends =
    current === undefined || current.endsAt === null
      ? 'when an iteration ends: there is none with dates yet'
      : `when ${textOr(current.name, 'the current iteration')} ends, on ${words.day(dayOf(Math.max(current.endsAt - 1, now), settings.calendar))}`
  const last = Object.values(forecasts.occasions).at(-1)
  const why = last === undefined || last === 'issued' ? 'It needs 28 days of history' : `Last time there was none, because ${OMITTED[last]}`
  return `The first one is issued ${ends}. ${why}.`
}

const OMITTED: Readonly<Record<Omission, string>> = {
  tooYoung: 'there were fewer than 28 days of history',
  noStories: 'the plan had no stories',
  done: 'everything was delivered',
}

/** "the end of Sprint 4". */
export function occasionText({ kind, of }: Occasion, state: PlanState): string {
  if (kind === 'gate') return 'a gate'
  const found = state.plan.iterations.byId[of]
  return `the end of ${found ? textOr(found.name, 'an iteration') : 'an iteration that is gone'}`
}

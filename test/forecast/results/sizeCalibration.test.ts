import { describe, expect, test } from 'vitest'
import { deliveriesOf } from '../../../src/forecast/model/deliveries'
import { calibrationOf } from '../../../src/forecast/model/sizing'
import { LEAST_STORIES, sizeCalibration } from '../../../src/forecast/results/sizeCalibration'
import { DEFAULT_SIZES } from '../../../src/playbook/sizes'
import { addWorkingDays } from '../../../src/plan/workCalendar'
import type { Happened } from '../../support/planCommits'
import { entered, moved, on, sized, STARTED, stateOf } from '../../support/planCommits'

const FROM = on('2026-03-02')
const NOW = on('2026-12-01')

/** Stories of one size, each begun on the first day and delivered so many working days later. */
function worked(first: number, size: string | null, ...days: readonly number[]): readonly Happened[] {
  return days.map((taken, index) => {
    const story = String(first + index)
    const end = on(addWorkingDays('2026-03-02', taken, CALENDAR))
    return { at: end, events: [...(size === null ? [] : [sized(story, size)]), moved(story, FROM, '2'), moved(story, end, '3', '2')] }
  })
}
const START: Happened = { at: FROM, events: [...STARTED, entered('2026-03-02', ...Array.from({ length: 60 }, (_, index) => String(index + 1)))] }
const CALENDAR = stateOf([START]).plan.settings.calendar
const planOf = (...happened: readonly (readonly Happened[])[]) => stateOf([START, ...happened.flat().toSorted((a, b) => a.at - b.at)])
const rowOf = (id: string, ...happened: readonly (readonly Happened[])[]) => sizeCalibration(planOf(...happened), NOW).rows.find(({ size }) => size.id === id)!

describe('what stories took against their sizes (E2)', () => {
  test('CALIB-1: a re-opened story counts once, as it was delivered for good; without size or beginning it is counted apart', () => {
    const again: Happened = { at: on('2026-04-01'), events: [moved('1', on('2026-03-20'), '2', '3'), moved('1', on('2026-03-25'), '3', '2')] }
    const row = rowOf('M', worked(1, 'M', 4), [again])
    expect(row.stories).toEqual([{ story: '1', days: 17, at: on('2026-03-25') }])
    const unknown: Happened = { at: on('2026-03-20'), events: [sized('3', 'M'), moved('3', on('2026-03-20'), '3')] }
    const open: Happened = { at: on('2026-03-20'), events: [sized('4', 'M'), moved('4', on('2026-03-20'), '2')] }
    expect(sizeCalibration(planOf(worked(1, null, 4), [unknown, open]), NOW)).toMatchObject({ unsized: 1, unknownDuration: 1, overall: { stories: 0 }, proposed: null })
  })

  test('CALIB-1: as of a past moment only what was delivered by then counts', () => {
    expect(sizeCalibration(planOf(worked(1, 'M', 4, 8)), on('2026-03-09')).rows.find(({ size }) => size.id === 'M')!.stories).toHaveLength(1)
  })

  test('CALIB-2: eight of ten, the middle one, and how many took what the size says', () => {
    const row = rowOf('M', worked(1, 'M', 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
    expect(row.real).toEqual({ p10: 3, p50: 7, p90: 11 })
    expect(row.within).toBe(3)
    expect(rowOf('S').real).toBeNull()
  })

  test('CALIB-3: from five stories on the real range is offered, in half days; the other sizes stay', () => {
    expect(rowOf('M', worked(1, 'M', ...Array<number>(LEAST_STORIES - 1).fill(9))).proposed).toBeNull()
    const calibration = sizeCalibration(planOf(worked(1, 'M', 2, 4, 6, 8, 10)), NOW)
    expect(calibration.rows.find(({ size }) => size.id === 'M')!.proposed).toEqual({ id: 'M', minDays: 3, maxDays: 9 })
    expect(calibration.proposed!.map(({ id, minDays, maxDays }) => `${id} ${minDays}–${maxDays}`)).toEqual(['XS 0–1', 'S 1–3', 'M 3–9', 'L 5–8', 'XL 7–12'])
    expect(sizeCalibration(planOf(worked(1, 'M', 3, 3, 4, 5, 5)), NOW).proposed).toBeNull()
  })

  test('CALIB-4: a larger size that took no longer does not tell stories apart', () => {
    expect(sizeCalibration(planOf(worked(1, 'S', 4, 4, 4, 4, 4), worked(11, 'M', 3, 3, 4, 4, 4)), NOW).mixedUp).toEqual([['S', 'M']])
    expect(sizeCalibration(planOf(worked(1, 'S', 2, 2, 2, 2, 2), worked(11, 'M', 4, 4, 4, 4, 4)), NOW).mixedUp).toEqual([])
  })

  test('CALIB-4: a size that has too few stories to follow, and would be no larger than a smaller one, is named', () => {
    expect(sizeCalibration(planOf(worked(1, 'L', 12, 12, 14, 14, 16)), NOW).overtaken).toEqual([['L', 'XL']])
    expect(sizeCalibration(planOf(worked(1, 'L', 5, 6, 6, 7, 8)), NOW).overtaken).toEqual([])
  })

  test('CALIB-5: what the forecast counts with are the very numbers of its model', () => {
    const state = planOf(worked(1, 'M', 8, 8, 8, 8, 8, 8, 8, 8))
    const { overall } = sizeCalibration(state, NOW)
    expect(overall).toEqual(calibrationOf(deliveriesOf(state, CALENDAR, NOW).all, state.plan))
    // Eight stories twice as long as their middle, and a prior of eight that says once: √2.
    expect(overall.median).toBeCloseTo(Math.SQRT2, 9)
  })

  test('CALIB-2: a size that is no longer offered keeps its stories, and is not changed', () => {
    const happened: Happened = { at: on('2026-06-01'), events: [{ type: 'SizesSet', sizes: [{ id: 'L', minDays: 5, maxDays: 8 }], was: [...DEFAULT_SIZES] }] }
    const calibration = sizeCalibration(planOf(worked(1, 'M', 9, 9, 9, 9, 9), [happened]), NOW)
    const row = calibration.rows.find(({ size }) => size.id === 'M')
    expect(row).toMatchObject({ isOffered: false, proposed: null })
    expect(calibration.proposed).toBeNull()
  })
})

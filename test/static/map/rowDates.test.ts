import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/forecast/results/outcome'
import type { PlanBasis, PlanForecast, SliceOutcome } from '../../../src/forecast/results/planForecast'
import { createDayWords } from '../../../static/ui/charts/useDayWords'
import { createRowDateStore } from '../../../static/ui/map/rowDateStore'
import { rowDates } from '../../../static/ui/map/rowDates'

const WORDS = createDayWords('en-GB', 2026)
const PACE: PlanBasis = { kind: 'pace', delivered: 40, days: 200, since: '2026-01-05', unit: 'items', isThin: false, earlyFrom: null, widening: 1 }
const GUESS: PlanBasis = { kind: 'guess', hands: 2, delivered: 1, days: 5 }

const by = (day: string): Outcome => ({ dates: [{ confidence: 0.85, day }], atAll: 1, byDay: [] })
const none = (why: 'beyond' | 'mayEnd', atAll = 1): Outcome => ({ dates: [{ confidence: 0.85, day: null, why }], atAll, byDay: [] })

function slice(growing: Outcome | null, more: Partial<SliceOutcome> = {}): SliceOutcome {
  return { slice: 'mvp', name: 'MVP', investment: 'MVP', remaining: 3, unestimated: 0, asIs: growing, growing, outgrows: false, cut: 0, ...more }
}

function forecast(one: SliceOutcome, basis: PlanBasis = PACE): PlanForecast {
  return { kind: 'forecast', version: 1, at: 0, origin: '2026-03-01', seed: 1, trials: 2000, basis, slices: [one], stages: [], milestones: [], stories: [], thrownAway: null, spared: null, notes: [] }
}

const rowOf = (one: SliceOutcome, basis?: PlanBasis) => rowDates(forecast(one, basis), null, WORDS)['mvp']

describe('C5: the date of a row', () => {
  it.each([
    ['the date that is issued, with growth', slice(by('2026-05-12')), PACE, '85 % by 12 May'],
    ['a guess is called one', slice(by('2026-05-12')), GUESS, 'a guess: 85 % by 12 May'],
    ['an early estimate, too', slice(by('2026-05-12')), { ...PACE, earlyFrom: '2026-04-01' }, 'early estimate: 85 % by 12 May'],
    ['without an end while it grows', slice(none('beyond'), { asIs: by('2026-05-12'), outgrows: true }), PACE, '85 % by 12 May if nothing is added'],
    ['too far ahead', slice(none('beyond')), PACE, '85 %: not within a year'],
    ['a failed hypothesis can end it', slice(none('mayEnd', 0.7)), PACE, 'may end: delivered at all with 70 %'],
  ] as const)('%s', (_, one, basis, text) => {
    expect(rowOf(one, basis)?.text).toBe(text)
  })

  it('never stands without its basis', () => {
    expect(rowOf(slice(by('2026-05-12')))?.basis).toMatch(/40 stories delivered on 200 days/)
    expect(rowOf(slice(none('beyond'), { asIs: by('2026-05-12'), outgrows: true }))?.basis).toMatch(/At this growth it does not finish/)
    expect(rowOf(slice(by('2026-05-12')), GUESS)?.basis).toMatch(/guess/)
  })

  it('is none where nothing is left, or nothing can be said', () => {
    expect(rowOf(slice(by('2026-05-12'), { remaining: 0 }))).toBeUndefined()
    expect(rowDates({ kind: 'tooLittle', why: 'noSizes', remaining: 3, estimated: 0 }, null, WORDS)).toEqual({})
  })
})

describe('C5: the date of a row while a card is held', () => {
  const held = (full: SliceOutcome, before: SliceOutcome, then: SliceOutcome) => rowDates(forecast(full), { before: forecast(before), then: forecast(then) }, WORDS)['mvp']

  it('moves by what the quick plays differ', () => {
    const later = held(slice(by('2026-05-12')), slice(by('2026-05-11')), slice(by('2026-05-14')))
    expect(later).toMatchObject({ text: '85 % by 15 May', change: '3 days later' })
    expect(held(slice(by('2026-05-12')), slice(by('2026-05-11')), slice(by('2026-05-10')))).toMatchObject({ text: '85 % by 11 May', change: '1 day earlier' })
  })

  it('stays where they agree, though they are off', () => {
    expect(held(slice(by('2026-05-12')), slice(by('2026-05-14')), slice(by('2026-05-14')))).toMatchObject({ text: '85 % by 12 May', change: null })
  })

  it('says that a date comes or goes', () => {
    expect(held(slice(by('2026-05-12')), slice(by('2026-05-12')), slice(none('mayEnd', 0.8)))).toMatchObject({ text: 'may end: delivered at all with 80 %', change: 'no longer with a date' })
    expect(held(slice(none('beyond')), slice(none('beyond')), slice(by('2026-12-01')))).toMatchObject({ text: '85 % by 1 December', change: 'now with a date' })
  })

  it('goes with the last card of the row', () => {
    expect(held(slice(by('2026-05-12')), slice(by('2026-05-12')), slice(by('2026-05-12'), { remaining: 0 }))).toBeUndefined()
  })
})

describe('the rows’ dates beside the map', () => {
  it('stay the same object as long as they say the same', () => {
    const store = createRowDateStore()
    const dates = () => rowDates(forecast(slice(by('2026-05-12'))), null, WORDS)
    store.set(dates())
    const first = store.get('mvp')
    store.set(dates())
    expect(store.get('mvp')).toBe(first)
    store.set({})
    expect(store.get('mvp')).toBeUndefined()
  })
})

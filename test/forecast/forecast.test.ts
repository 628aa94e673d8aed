import { describe, expect, it } from 'vitest'
import { forecast } from '../../src/forecast/forecast'
import type { PlanEvent } from '../../src/plan/planState'
import type { Happened } from '../support/planCommits'
import { STARTED, entered, moved, on, sized, stateOf } from '../support/planCommits'

const MAP: readonly PlanEvent[] = [
  { type: 'VerticalAdded', vertical: 'V', name: 'App', rank: 'a' },
  { type: 'SliceAdded', slice: 'mvp', name: 'MVP', rank: 'a', investment: 'MVP' },
  { type: 'SliceAdded', slice: 'growth', name: 'Growth', rank: 'b', investment: 'Growth' },
]

const ids = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

function placed(slice: string, stories: readonly string[]): PlanEvent {
  return { type: 'StoriesPlaced', stories: stories.map((story) => ({ story, place: { vertical: 'V', activity: null, slice, rank: `a${story}` }, was: null })) }
}

/** Forty stories; `delivered` of them delivered, one each second working day from 2 March on. */
function plan(delivered: number, ...more: readonly PlanEvent[]) {
  const all = ids(1, 40)
  const happened: Happened[] = [{ at: on('2026-03-02'), events: [...STARTED, ...MAP, entered('2026-03-02', ...all), placed('mvp', ids(1, 25)), placed('growth', ids(26, 40)), ...more] }]
  let day = on('2026-03-03')
  for (const story of all.slice(0, delivered)) {
    happened.push({ at: day, events: [moved(story, day, '3')] })
    day += 2 * 86_400_000
    while ([0, 6].includes(new Date(day).getUTCDay())) day += 86_400_000
  }
  return stateOf(happened)
}

describe('C5: iteration forecast, first plain engine', () => {
  it('says what its numbers rest on: the pace of the last working days', () => {
    const result = forecast(plan(15), { at: on('2026-04-20') })
    expect(result).toMatchObject({ kind: 'forecast', basis: { kind: 'pace', delivered: 15, since: '2026-03-02' } })
  })

  it('gives dates by slice in map order that never get earlier with more confidence or further down', () => {
    const result = forecast(plan(15), { at: on('2026-04-20') })
    if (result.kind !== 'forecast') throw new Error('no forecast')
    const days = result.slices.map((slice) => slice.dates.map(({ day }) => day ?? '9999'))
    for (const row of days) expect(row).toEqual([...row].sort())
    for (const column of [0, 1, 2]) expect(days.map((row) => row[column])).toEqual(days.map((row) => row[column]).sort())
  })

  it('gives the same numbers for the same seed, others for another', () => {
    const at = on('2026-04-20')
    expect(forecast(plan(15), { at, seed: 7 })).toEqual(forecast(plan(15), { at, seed: 7 }))
    expect(forecast(plan(15), { at, seed: 7 })).not.toEqual(forecast(plan(15), { at, seed: 8 }))
  })

  it('with nothing finished yet it is a guess from ranges, and says so', () => {
    const result = forecast(plan(0, ...ids(1, 30).map((story) => sized(story, 'S'))), { at: on('2026-03-10') })
    expect(result).toMatchObject({ kind: 'forecast', basis: { kind: 'ranges', estimated: 30, unestimated: 10, atOnce: 1 } })
  })

  it('with nothing finished and few sizes there is too little to say: no number at all', () => {
    expect(forecast(plan(0, sized('1', 'S')), { at: on('2026-03-10') })).toEqual({ kind: 'tooLittle', why: 'noSizes', remaining: 40, estimated: 1 })
  })

  it('says that it does not finish at this pace instead of a date beyond the horizon', () => {
    const many = ids(100, 1100)
    const result = forecast(plan(8, entered('2026-03-02', ...many), placed('growth', many)), { at: on('2026-04-20') })
    if (result.kind !== 'forecast') throw new Error('no forecast')
    expect(result.slices.at(-1)?.dates.at(-1)?.day).toBeNull()
    expect(result.slices[0]?.dates[0]?.day).not.toBeNull()
  })

  it('does not forecast stories that were dropped, and is done when nothing is left', () => {
    const dropped = ids(16, 40).map((story) => ({ story, hypothesis: null }))
    expect(forecast(plan(15, { type: 'StoriesDropped', reason: '', stories: dropped }), { at: on('2026-04-20') })).toEqual({ kind: 'done', delivered: 15 })
  })
})

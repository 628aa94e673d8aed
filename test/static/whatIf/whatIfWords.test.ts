import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/forecast/results/whatIf'
import { whatIf } from '../../../src/forecast/results/whatIf'
import { addDays } from '../../../src/plan/workCalendar'
import { createDayWords } from '../../../static/ui/charts/useDayWords'
import { slicePairs, whatIfSentence } from '../../../static/ui/whatIf/whatIfWords'
import { plainStories, smallModel } from '../../forecast/smallModel'

const words = createDayWords('en-GB', 2025)
const sized = plainStories(15).map((story) => ({ ...story, days: [2, 6] as const }))
const model = smallModel([...sized, ...plainStories(15, 1, 16)], [{ id: 'h', story: '1', dependants: ['5', '6', '7'], probability: 0, isFailed: true }])
const tried = (...changes: readonly Change[]) => whatIf(model, changes, { trials: 2000, seed: 5 })

describe('FC-18: what if, in words', () => {
  it('names the date that moves most, by how much, and the effort', () => {
    const half = tried({ kind: 'capacity', from: model.origin, to: addDays(model.origin, 200), part: 0.5 })
    expect(whatIfSentence(half, 'asIs', words)).toMatch(/^Slice 1 is done by .+ instead of .+ with 85 % confidence, \d+ days later\.$/)
    const more = tried({ kind: 'addStories', slice: 's0', count: 10, days: [3, 5] })
    expect(whatIfSentence(more, 'asIs', words)).toMatch(/^Slice \d is done by .+ days later, with \d+ days more effort\.$/)
    expect(whatIfSentence(tried(), 'asIs', words)).toBe('No date moves.')
  })

  it('a slice that loses its date, or everything in it, is said so; never a date that is none', () => {
    const none = tried({ kind: 'capacity', from: model.origin, to: addDays(model.origin, 400), part: 0 })
    expect(whatIfSentence(none, 'asIs', words)).toMatch(/no longer done within a year with 85 % confidence; today it is by/)
    expect(whatIfSentence(tried({ kind: 'dropSlice', slice: 's1' }), 'asIs', words)).toMatch(/^Nothing is left to do in Slice 1, with \d+ days less effort\.$/)
    const all = tried({ kind: 'dropSlice', slice: 's0' }, { kind: 'dropSlice', slice: 's1' })
    expect(whatIfSentence(all, 'asIs', words)).toBe('After these changes nothing is left to be delivered.')
    for (const scope of ['asIs', 'growing'] as const) expect(whatIfSentence(none, scope, words)).not.toMatch(/NaN|null|undefined/)
  })

  it('a slice that is new stands where it will stand, without a today', () => {
    const pairs = slicePairs(tried({ kind: 'addSlice', slice: 'new', name: 'Pilot', after: 's0', count: 4, days: null }))
    expect(pairs.map(({ slice, now, then }) => [slice, now?.remaining ?? null, then?.remaining ?? null])).toEqual([['s0', 15, 15], ['new', null, 4], ['s1', 15, 15]])
  })
})

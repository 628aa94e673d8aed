import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/forecast/results/whatIf'
import { changesOfParam, paramOfChanges } from '../../../static/ui/whatIf/whatIfAddress'

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)
const story = fc.stringMatching(/^[1-9]\d{0,9}$/)
const tenth = fc.integer({ min: 0, max: 300 })
const days = fc.oneof(
  fc.constant(null),
  fc.tuple(tenth, tenth).map(([one, more]): readonly [number, number] => [one / 10, (one + more + 1) / 10]),
)
const added = fc.record({ slice: id, count: fc.integer({ min: 1, max: 200 }), days })
const day = fc.integer({ min: 0, max: 5000 }).map((number) => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10))
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('verdict' as const), hypothesis: id, verdict: fc.constantFrom('validated' as const, 'invalidated' as const, 'inconclusive' as const) }),
  fc.record({ kind: fc.constant('dropSlice' as const), slice: id }),
  fc.record({ kind: fc.constant('dropStories' as const), stories: fc.array(story, { minLength: 1, maxLength: 8 }) }),
  added.map((one) => ({ kind: 'addStories' as const, ...one })),
  fc.tuple(added, fc.option(id), fc.string({ minLength: 1, maxLength: 30 }).filter((name) => name === name.trim() && name !== '')).map(([one, after, name]) => ({ kind: 'addSlice' as const, ...one, after, name })),
  fc.tuple(day, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 300 })).map(([from, length, percent]) => ({
    kind: 'capacity' as const,
    from,
    to: new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10),
    part: percent / 100,
  })),
  fc.record({ kind: fc.constant('pivot' as const), hypothesis: id, dropped: fc.array(story, { maxLength: 5 }), added: fc.array(added, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('testFirst' as const), hypothesis: id }),
)

describe('FC-18: a what-if can be sent as an address', () => {
  it('says the same to whoever opens it, also through the browser’s own encoding', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const search = new URLSearchParams({ do: paramOfChanges(changes) }).toString()
        expect(changesOfParam(new URLSearchParams(search).get('do') ?? undefined)).toEqual(changes)
      }),
    )
  })

  it('what an address says wrongly is left out, and nothing it says can break the page', () => {
    expect(changesOfParam(undefined)).toEqual([])
    expect(changesOfParam('v.h-1.perhaps*d.MVP*a.MVP.-3..*c.2026-02-01.2026-01-01.50*zzz*s.<img>*n.x..2..%')).toEqual([{ kind: 'dropSlice', slice: 'MVP' }])
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(changesOfParam(text))))
    expect(changesOfParam(Array.from({ length: 100 }, () => 't.h').join('*'))).toHaveLength(40)
  })
})

import { describe, expect, it } from 'vitest'
import { whatIf } from '../../../src/forecast/results/whatIf'
import type { Amount } from '../../../src/plan/views/burnUp'
import type { DecisionMarks } from '../../../src/plan/views/decisionMarks'
import { NO_TALLY } from '../../../src/plan/views/storyMap/tally'
import { createDayWords } from '../../../static/ui/charts/useDayWords'
import { consequenceLines } from '../../../static/ui/decision/consequenceWords'
import { burnUpText, marksSentence, scopeText, sliceText } from '../../../static/ui/decision/previewWords'
import { plainStories, smallModel } from '../../forecast/smallModel'

const words = createDayWords('en-GB', 2025)
const sized = plainStories(15).map((story) => ({ ...story, days: [2, 6] as const }))
const model = smallModel([...sized, ...plainStories(15, 1, 16)], [{ id: 'h', story: '1', dependants: ['5', '6', '7'], probability: 0, isFailed: true }])
const scope = (stories: number, days: number): Amount => ({ stories, days, unestimated: 0 })
const leaving = (...stories: readonly string[]): DecisionMarks => Object.fromEntries(stories.map((story) => [story, { change: 'leaves', size: null }]))

function consequence(kind: 'persevere' | 'pivot' | 'stop', marks: DecisionMarks): Readonly<Record<string, string>> {
  const result = whatIf(model, [{ kind: 'pivot', hypothesis: 'h', dropped: Object.keys(marks), added: [] }], { trials: 2000, seed: 5 })
  const datesOf = (forecast: typeof result.now) => (forecast.kind === 'forecast' ? (forecast.slices.findLast(({ remaining }) => remaining > 0)?.asIs?.dates ?? []) : [])
  const lines = consequenceLines({ kind, marks, scope: [scope(30, 60), scope(30 - Object.keys(marks).length, 48)], result, now: datesOf(result.now), then: datesOf(result.then) }, words)
  return Object.fromEntries(lines.map(({ what, text }) => [what, text]))
}

describe('L2: what follows from a decision, in words, before it is taken', () => {
  it('to stop: the stories that go with their days of work, the scope, and what the dates become', () => {
    const lines = consequence('stop', leaving('5', '6', '7'))
    expect(lines['Dropped']).toMatch(/^3 stories, 1\d days of work$/)
    expect(lines).not.toHaveProperty('Added')
    expect(lines['Scope']).toBe('30 → 27 stories, 60 → 48 estimated days')
    expect(lines['All of it']).toMatch(/^50 % by .+; 85 % by .+/)
    expect(lines['Effort']).toMatch(/today’s forecast$/)
  })

  it('to persevere after a failure: the work that is back, and the dates that it costs, at 50 and at 85 %', () => {
    const lines = consequence('persevere', {})
    expect(lines).not.toHaveProperty('Dropped')
    expect(lines['Effort']).toMatch(/^\d+ days more effort than in today’s forecast$/)
    expect(lines['All of it']).toMatch(/^50 % by .+ → .+, \d+ days? later; 85 % by .+ → .+, \d+ days? later$/)
    expect(lines['Slice 0'] ?? lines['Slice 1']).toMatch(/85 % by .+ → .+, \d+ days? later/)
  })

  it('to pivot: what is added is asked for as long as nothing is', () => {
    expect(consequence('pivot', leaving('5'))).toMatchObject({ Dropped: expect.stringContaining('1 story'), Added: 'nothing yet' })
  })

  it('the marks as one sentence; a slice and the scope before and after, once where nothing differs', () => {
    expect(marksSentence({})).toBe('Every story stays as it is.')
    expect(marksSentence({ ...leaving('1', '2'), '3': { change: 'joins', size: { was: null, is: 'S' } }, '4': { change: 'resized', size: { was: 'M', is: 'L' } } })).toBe(
      '2 stories would leave the plan, 1 story would be added and 2 stories would be re-sized.',
    )
    const tally = { ...NO_TALLY, stories: 3, minDays: 9, maxDays: 15 }
    expect(sliceText(tally, { ...tally, stories: 2, minDays: 6, maxDays: 10 })).toBe('3 → 2 stories, 9–15 days → 6–10 days')
    expect(sliceText(tally, tally)).toBe('3 stories, 9–15 days')
    expect(sliceText(tally, NO_TALLY)).toBe('3 → 0 stories, 9–15 days → nothing')
    expect(scopeText(scope(30, 60), scope(30, 60))).toBe('30 stories, as today')
    expect(scopeText(scope(30, 60), scope(30, 64.5))).toBe('30 stories, 60 → 65 estimated days')
    const dates = [{ confidence: 0.5, day: '2025-03-12' }, { confidence: 0.85, day: null, why: 'beyond' }] as const
    expect(burnUpText(scope(3, 0), scope(2, 0), dates, [], words)).toBe('Burn-up. Scope 3 → 2 stories. All of it today: 50 % by 12 March, 85 % not within a year.')
  })
})

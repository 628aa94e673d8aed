import { describe, expect, it } from 'vitest'
import type { FailFastOrder, FailFastStep } from '../../../src/forecast/results/failFastOrder'
import { failFastOrder } from '../../../src/forecast/results/failFastOrder'
import { createDayWords } from '../../../static/ui/charts/useDayWords'
import { confidenceText, failFastSentence, gainSentence, roughDays, sumLines, togetherText } from '../../../static/ui/hypotheses/failFastWords'
import { plainStories, smallModel } from '../../forecast/smallModel'

const words = createDayWords('en-GB', 2025)
// The work that rests on H-2 stands at the top of the map, its test at the bottom.
const model = smallModel(plainStories(30).map((story) => ({ ...story, days: [3, 5] as const })), [
  { id: 'a', story: '2', dependants: ['28'], probability: 0.9 },
  { id: 'b', story: '30', dependants: ['5', '6', '7', '8', '9', '10'], probability: 0.4 },
])
const order = failFastOrder(model, { trials: 2000, seed: 5 })
const step = (more: Partial<FailFastStep>): FailFastStep => ({ ...order.steps[0]!, ...more })
const withRecord = (verdicts: number): Pick<FailFastOrder, 'record'> => ({ record: { shift: -0.3, slope: 1, verdicts } })

describe('FC-17, H3: the fail-fast order in words', () => {
  it('says which test to make first and what that saves, in days that a mean deserves', () => {
    expect(failFastSentence(order, new Set())).toBe(`Testing H-2 first saves ${Math.round(order.steps[0]!.savesDays)} days on average.`)
    expect(failFastSentence(order, new Set(['b']))).toBe('No test would save days by coming first.')
    expect(failFastSentence(order, new Set(['a', 'b']))).toBe('')
    expect([roughDays(9.4), roughDays(1.3), roughDays(1)]).toEqual(['9 days', '1.5 days', '1 day'])
  })

  it('the sum opens line by line, and every figure of it stands there', () => {
    const [first] = order.steps
    const lines = sumLines(first!, order, words)
    expect(lines.map(({ what }) => what)).toEqual([
      'Chance that it fails',
      'Open work that rests on it',
      'Done before its verdict',
      'Work spared',
      '85 % date made plain',
      'Saved by testing it first',
      'Per day of test',
    ])
    const said = lines.map(({ figure, how }) => `${figure} ${how}`).join('\n')
    for (const figure of [first!.atStakeDays, first!.exposedDays, first!.sparedDays, first!.narrowedDays, first!.savesDays, first!.testDays, first!.savesPerDay])
      expect(said).toContain(String(Math.round(figure * 10) / 10))
    expect(said).toContain('60 % × (')
    expect(said).toMatch(/Slice 0: \d+ \w+.* as things are/)
    expect(said).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('the gain of the order names work, the slice that comes sooner, and never hides one that comes later', () => {
    expect(gainSentence(order, words)).toMatch(/^With all tests first, in this order: \d+ days less work thrown away, Slice 0 \d+ days? sooner \(85 % by \d+ \w+( \d+)?\)\.$/)
    const rows = order.gain!.current.rows
    const later = { ...order.gain!.current, rows: rows.map((row) => ({ ...row, p85: row.p85 + 7 })), thrownAwayDays: order.gain!.current.thrownAwayDays }
    expect(gainSentence({ ...order, gain: { current: order.gain!.current, failFast: later } }, words)).toMatch(/: Slice 0 7 days later \(85 % by/)
    expect(gainSentence({ ...order, gain: { current: later, failFast: later } }, words)).toBe('With all tests first, in this order, nothing would change.')
  })

  it('a stated confidence stands beside what the people’s record makes of it, and why', () => {
    expect(confidenceText(step({ stated: 0.7, probability: 0.7 }), withRecord(0))).toBe('confidence 70 %, taken as stated: this plan has no verdicts yet to correct it by')
    expect(confidenceText(step({ stated: 0.7, probability: 0.61 }), withRecord(8))).toBe('confidence 70 %, counted as 61 %: over the 8 verdicts of this plan hypotheses held less often than stated')
    expect(confidenceText(step({ stated: 0.7, probability: 0.7 }), withRecord(8))).toContain('no reason to correct it')
    expect(togetherText(step({ sameData: [4, 7] }), { correlation: 0.3 })).toBe('Same data set as H-4 and H-7: they hold or fail together more often (correlation 0.3)')
    expect(togetherText(step({ sameData: [] }), { correlation: 0.3 })).toBe('')
  })
})

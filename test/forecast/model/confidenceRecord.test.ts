import { describe, expect, it } from 'vitest'
import { NO_RECORD, confidenceRecord, corrected } from '../../../src/forecast/model/confidenceRecord'

const judged = (confidence: number, held: number, failed: number) => [
  ...Array.from({ length: held }, () => ({ confidence, validated: true })),
  ...Array.from({ length: failed }, () => ({ confidence, validated: false })),
]

describe('FC-8: stated confidences are corrected by the record', () => {
  it('without a record they are taken as stated', () => {
    expect(confidenceRecord([])).toEqual(NO_RECORD)
    for (const confidence of [0.01, 0.5, 0.85, 0.99]) expect(corrected(confidence, NO_RECORD)).toBeCloseTo(confidence, 12)
  })

  it('a record that bears them out leaves them as they are', () => {
    const record = confidenceRecord([...judged(0.8, 8, 2), ...judged(0.5, 5, 5)])
    expect(corrected(0.8, record)).toBeCloseTo(0.8, 6)
  })

  it('people who are too sure are drawn down, a little by a short record, more by a long one', () => {
    const [short, long] = [1, 10].map((times) => corrected(0.9, confidenceRecord(judged(0.9, times, times))))
    expect(short).toBeLessThan(0.9)
    expect(long).toBeLessThan(short!)
    expect(long).toBeGreaterThan(0.5)
  })

  it('one who was wholly sure and wrong is drawn down like one who was nearly sure', () => {
    const record = confidenceRecord(judged(1, 2, 6))
    expect(corrected(0.9, record)).toBeLessThan(0.85)
    expect(corrected(0.9, record)).toBeGreaterThan(0.2)
  })

  it('never turns a doubt into certainty, however one-sided the record', () => {
    for (const record of [confidenceRecord(judged(0.9, 0, 200)), confidenceRecord(judged(0.1, 200, 0)), confidenceRecord(judged(0.99, 500, 0))])
      for (const confidence of [0.01, 0.3, 0.7, 0.99]) {
        const p = corrected(confidence, record)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThan(1)
      }
  })
})

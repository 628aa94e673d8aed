import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { auditAttention } from '../../../src/plan/views/attention/auditAttention'
import { auditSheet } from '../../../src/plan/views/auditSheet'
import { given, PLAN, START } from '../../support/givenWhenThen'

const added = (dataSlice: string, over: object = {}): PlanEvent => ({
  type: 'DataSliceAdded',
  dataSlice,
  details: { name: `Slice ${dataSlice}`, cut: '', dataSet: null, measure: { metric: 'MAE', comparison: '<=', threshold: 0.5, unit: 'kWh', ...over } },
})
const found = (dataSlice: string, value: number, on = '2026-01-02'): PlanEvent => ({ type: 'FindingRecorded', dataSlice, finding: `${dataSlice}-${on}`, value, on, note: '' })
const signed = (value: number): PlanEvent => ({ type: 'AuditSignedOff', role: 'Care', note: '', findings: { a: { value, on: '2026-01-02', isMet: value <= 0.5 } }, was: null })
const state = (...facts: readonly PlanEvent[]) => given(...PLAN, ...facts).state

describe('A1: the audit as people read it', () => {
  test('AUDIT-8: per metric the worst by its own threshold, beside the average; other metrics stand apart', () => {
    const { groups } = auditSheet(state(added('a'), added('b', { threshold: 0.3, metric: 'mae' }), added('c'), added('d', { metric: 'F1', comparison: '>=' }), found('a', 0.5), found('b', 0.4), found('d', 0.9)).plan)
    expect(groups.map(({ average, worst, rows }) => [average, worst?.id ?? null, rows.map(({ id }) => id)])).toEqual([
      [0.45, 'b', ['b', 'a', 'c']],
      [0.9, 'd', ['d']],
    ])
  })

  test('A1: the overview names a lapse, a data slice below its threshold, and risks without an answer; what was signed knowingly rests', () => {
    const said = (...facts: readonly PlanEvent[]) => auditAttention(state(...facts), START, null).map(({ id }) => id)
    const risk: PlanEvent = { type: 'RiskAdded', risk: 'r', details: { text: 'Snow', kind: 'rareClass', likelihood: 1, impact: 1, answer: '' } }
    expect(said()).toEqual([])
    expect(said(added('a'), found('a', 0.6), risk)).toEqual(['audit-below', 'audit-risks'])
    expect(said(added('a'), found('a', 0.6), signed(0.6))).toEqual([])
    expect(said(added('a'), found('a', 0.4), signed(0.4), found('a', 0.6, '2026-01-03'))).toEqual(['audit-lapsed'])
    // Signed as good enough, and asked for more since.
    const measure = { metric: 'MAE', comparison: '<=' as const, threshold: 0.3, unit: 'kWh' }
    expect(said(added('a'), found('a', 0.4), signed(0.4), { type: 'DataSliceMeasured', dataSlice: 'a', measure, was: { ...measure, threshold: 0.5 } })).toEqual(['audit-below'])
  })
})

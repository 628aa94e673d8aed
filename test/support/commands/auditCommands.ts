import fc from 'fast-check'
import { RISK_KINDS } from '../../../src/playbook/auditQuestions'
import { command, confirmed, name, orNull, pick, text } from './arbitraries'

const risk = pick('k1', 'k2')
const dataSlice = pick('l1', 'l2')
const finding = pick('f1', 'f2', 'f3')
const level = fc.constantFrom(1 as const, 3 as const)
const rating = fc.record({ kind: fc.constantFrom(...RISK_KINDS), likelihood: level, impact: level })
const details = fc.record({ text: name, kind: fc.constantFrom(...RISK_KINDS), likelihood: level, impact: level, answer: text })
const measure = fc.record({ metric: name, comparison: fc.constantFrom('>=' as const, '<' as const), threshold: fc.constantFrom(1, 2), unit: text })
const cut = fc.record({ name, cut: text, dataSet: orNull(pick('d1', 'd2')) })
const slice = fc.tuple(cut, measure).map(([about, measured]) => ({ ...about, measure: measured }))

export const auditCommands = {
  AddToAudit: command('AddToAudit', {
    risks: fc.uniqueArray(fc.record({ risk, details }), { selector: (one) => one.risk, maxLength: 2 }),
    dataSlices: fc.uniqueArray(fc.record({ dataSlice, details: slice }), { selector: (one) => one.dataSlice, maxLength: 2 }),
  }),
  RewordRisk: command('RewordRisk', { risk, text: name }),
  RateRisk: command('RateRisk', { risk, rating }),
  AnswerRisk: command('AnswerRisk', { risk, answer: text }),
  RemoveRisk: command('RemoveRisk', { risk, why: text }),
  RecutDataSlice: command('RecutDataSlice', { dataSlice, details: cut }),
  MeasureDataSlice: command('MeasureDataSlice', { dataSlice, measure }),
  RemoveDataSlice: command('RemoveDataSlice', { dataSlice, why: text }),
  RecordFinding: command('RecordFinding', { dataSlice, finding, value: fc.integer({ min: 0, max: 3 }), on: pick('2026-01-01', '2026-01-02'), note: text }),
  WithdrawFinding: command('WithdrawFinding', { dataSlice, finding }),
  SignOffAudit: command('SignOffAudit', { role: name, note: text, confirmed }),
  WithdrawSignOff: command('WithdrawSignOff', { why: text }),
}

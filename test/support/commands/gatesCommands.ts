import fc from 'fast-check'
import { GATE_DECISIONS } from '../../../src/playbook/gateChecklist'
import { command, name, orNull, pick, slice, text } from './arbitraries'

const decision = pick('g1', 'g2', 'g3')
const condition = pick('n1', 'n2')
const day = pick('2026-01-05', '2026-02-02', '2026-03-02')
const asked = fc.uniqueArray(fc.record({ id: condition, text: name, owner: name, due: day }), { selector: (one) => one.id, minLength: 1, maxLength: 2 })

export const gatesCommands = {
  PlanGateReview: command('PlanGateReview', { slice, day: orNull(day) }),
  DecideGate: fc
    .record({ slice, decision, kind: fc.constantFrom(...GATE_DECISIONS), who: name, reason: text, conditions: asked, review: day, seen: orNull(decision), confirmed: fc.constant(true) })
    .map((one) => ({ type: 'DecideGate' as const, ...one, conditions: one.kind === 'conditions' ? one.conditions : [], review: one.kind === 'noGo' ? one.review : null })),
  MeetCondition: command('MeetCondition', { slice, condition, note: text }),
  ReopenCondition: command('ReopenCondition', { slice, condition }),
}

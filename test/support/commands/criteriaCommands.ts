import fc from 'fast-check'
import { AGAINST_REASONS, COMMITMENTS, SIDES } from '../../../src/playbook/criterionWords'
import { command, confirmed, name, orNull, pick, text } from './arbitraries'

/** "k3" is the business criterion, as often as it is added first. */
const criterion = pick('k1', 'k3')
const story = pick('1', '2', '3')
/** Mostly one side and one promise, so that agreements meet what they are about. */
const side = fc.oneof({ weight: 4, arbitrary: fc.constant('technical' as const) }, { weight: 1, arbitrary: fc.constantFrom(...SIDES) })
const comparison = fc.constant('<=')
const target = fc.constant(1)
const commitment = fc.oneof({ weight: 4, arbitrary: fc.constant('target' as const) }, { weight: 1, arbitrary: fc.constantFrom(...COMMITMENTS) })
const day = pick('2026-01-01', '2026-01-02', '2026-01-03')
const worth = fc.record({ step: fc.constantFrom(0.01, 1), amount: fc.constantFrom(10, 500), unit: text, per: fc.constantFrom('once', 'month'), basis: text })
const serves = orNull(fc.record({ business: fc.constant('k3'), worth: orNull(worth) }))
const entry = criterion.chain((id) =>
  fc.record({ criterion: fc.constant(id), name, kind: fc.constant(id === 'k3' ? 'business' : 'ml'), metric: name, unit: text, comparison, target, commitment, serves: fc.constant(null) }),
)
const change = fc.record({ name, metric: name, unit: text, comparison, target, commitment }, { requiredKeys: [] })

export const criteriaCommands = {
  AddCriteria: command('AddCriteria', { criteria: fc.uniqueArray(entry, { selector: (one) => one.criterion, minLength: 1, maxLength: 2 }) }),
  ChangeCriterion: command('ChangeCriterion', { criterion, change }),
  AgreeToCriterion: command('AgreeToCriterion', { criterion, side, who: text, to: fc.record({ comparison, target, commitment }), confirmed }),
  WithdrawAgreement: command('WithdrawAgreement', { criterion, side, why: text }),
  NoteCriterionReading: command('NoteCriterionReading', { criterion, day, value: fc.integer({ min: 0, max: 5 }), note: text }),
  RemoveCriterionReading: command('RemoveCriterionReading', { criterion, day }),
  ServeBusiness: command('ServeBusiness', { criterion, serves }),
  AimStory: command('AimStory', { criterion, story, gain: fc.constantFrom(0.02, 1), against: orNull(fc.constantFrom(...AGAINST_REASONS)) }),
  DropAim: command('DropAim', { criterion, story }),
  RetireCriterion: command('RetireCriterion', { criterion, why: text, confirmed }),
  RestoreCriterion: command('RestoreCriterion', { criterion, why: text }),
}

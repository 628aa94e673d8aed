import fc from 'fast-check'
import { OPPORTUNITY_FIELDS } from '../../../src/playbook/opportunityFields'
import { command, orNull, text, vertical } from './arbitraries'

const about = { vertical: orNull(vertical) }
const entries = {
  gain: fc.constantFrom(0, 40_000, 90_000),
  cost: fc.constantFrom(0, 20_000, 60_000),
  currency: fc.constantFrom('EUR', 'USD'),
  feasibility: fc.constantFrom(1 as const, 3 as const, 5 as const),
  probability: fc.constantFrom(10, 60, 99),
}
const field = fc.constantFrom(...OPPORTUNITY_FIELDS)

export const opportunitiesCommands = {
  StateOpportunities: command('StateOpportunities', {
    opportunities: fc.uniqueArray(fc.record({ ...about, figures: fc.record(entries), notes: fc.uniqueArray(fc.record({ field, value: text }), { selector: (one) => one.field, maxLength: 2 }) }), {
      selector: (one) => one.vertical,
      minLength: 1,
      maxLength: 2,
    }),
  }),
  ChangeOpportunity: command('ChangeOpportunity', { ...about, figures: fc.record(entries, { requiredKeys: [] }) }),
  DescribeOpportunity: command('DescribeOpportunity', { ...about, field, value: text }),
  DiscardOpportunity: command('DiscardOpportunity', { ...about, why: text }),
  TakeUpOpportunity: command('TakeUpOpportunity', { ...about, why: text }),
}

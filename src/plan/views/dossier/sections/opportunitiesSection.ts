import { FEASIBILITY_WORDS, OPPORTUNITY_FIELDS, OPPORTUNITY_QUESTIONS } from '../../../../playbook/opportunityFields'
import { opportunityBoard } from '../../opportunityBoard'
import { heading, list, paragraph, table } from '../document'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'

/** What the plan and its verticals may gain, at what cost; what was discarded stays, with why (F6, F8). */
export const opportunitiesSection: DossierSection = {
  title: 'Opportunities',
  write({ state, words, written }) {
    const { rows, discarded } = opportunityBoard(state.plan)
    const nameOf = ({ name }: (typeof rows)[number]): string => (name === null ? 'The plan as a whole' : words(name))
    return [
      ...table(
        ['About', 'Gain', 'Probability', 'Expected gain', 'Cost', 'Feasibility'],
        rows.map((row) => {
          const { gain, cost, currency, probability, feasibility } = row.opportunity.figures
          return [nameOf(row), `${money(gain)} ${currency}`, `${probability} %`, `${money(row.expected)} ${currency}`, `${money(cost)} ${currency}`, FEASIBILITY_WORDS[feasibility]]
        }),
      ),
      ...rows.flatMap((row) => {
        const notes = OPPORTUNITY_FIELDS.flatMap((field) => {
          const blocks = written(row.opportunity.notes[field])
          return blocks.length === 0 ? [] : [label(OPPORTUNITY_QUESTIONS[field].label), ...blocks]
        })
        return notes.length === 0 ? [] : [heading(3, nameOf(row)), ...notes]
      }),
      ...(discarded.length === 0 ? [] : [paragraph('Discarded:'), ...list(discarded.map((row) => [`${nameOf(row)}: ${words(row.opportunity.discarded?.why)}`]))]),
    ]
  },
}

/** "420,000", for every reader alike. */
export const money = (value: number): string => String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',')

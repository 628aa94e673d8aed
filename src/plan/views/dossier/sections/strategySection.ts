import { stagePlan } from '../../stagePlan'
import { heading, table } from '../document'
import { dayWords, monthWords } from '../dossierContext'
import type { DossierSection } from '../dossierSection'
import { money } from './opportunitiesSection'

/** North Star metrics, budget and head count month by month, and who does which stage with whom and when (T1, T2). */
export const strategySection: DossierSection = {
  title: 'Strategy and tactics',
  write({ state, words, person }) {
    const { northStars, periods, currency } = state.plan.strategy
    const stars = Object.entries(northStars).toSorted(([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : 1))
    const months = Object.entries(periods).toSorted(([a], [b]) => (a < b ? -1 : 1))
    const stages = stagePlan(state.plan)
    // Half a person is half their time.
    const people = (value: number | undefined): string => (value === undefined ? '' : String(Math.round(value * 10) / 10))
    const figure = (value: number | undefined | null): string => (value === undefined || value === null ? '' : money(value))
    return [
      ...(stars.length === 0 ? [] : [heading(3, 'North Star metrics')]),
      ...table(
        ['Metric', 'From', 'Now', 'To', 'By'],
        stars.map(([, { name, unit, start, target, due, readings }]) => {
          const of = (value: number | null | undefined): string => (value === null || value === undefined ? '' : `${value} ${words(unit)}`)
          return [words(name), of(start), of(readings.at(-1)?.value), of(target), due === null ? '' : dayWords(due)]
        }),
      ),
      ...(months.length === 0 ? [] : [heading(3, 'Budget and head count')]),
      ...table(
        ['Month', `Planned, ${currency}`, `Burnt, ${currency}`, 'People planned', 'People'],
        months.map(([month, { budgetPlanned, budgetBurnt, headsPlanned, heads }]) => [monthWords(month), figure(budgetPlanned), figure(budgetBurnt), people(headsPlanned), people(heads)]),
      ),
      ...(stages.isEmpty ? [] : [heading(3, 'Who and when')]),
      ...(stages.isEmpty
        ? []
        : table(
            ['Stage', 'Owner', 'With', 'From', 'To'],
            stages.rows.map(({ name, owner, others, span }) => [name, owner === null ? 'nobody yet' : (person(owner) ?? ''), others.flatMap((other) => person(other) ?? []).join(', '), span === null ? '' : dayWords(span.from), span === null ? '' : dayWords(span.to)]),
          )),
    ]
  },
}

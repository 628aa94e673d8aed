import type { SheetStep } from './solarSheets'

/** Verticals by the title of their epic; null: the plan as a whole. */
type About = 'Front design' | 'App content' | 'Recommendation engine' | null
type Figures = { readonly gain: number; readonly cost: number; readonly probability: number; readonly feasibility: number }
type Notes = { readonly method?: string; readonly market?: string; readonly source?: string }

/**
 * What the team took the product and its parts to be worth, and how that changed. `verticalOf` knows the ids that
 * the app gave to the verticals.
 */
export function solarOpportunitySteps(day: number, verticalOf: (title: string) => string): readonly SheetStep[] {
  const about = (title: About): { readonly vertical: string | null } => ({ vertical: title === null ? null : verticalOf(title) })
  const state = (title: About, figures: Figures, notes: Notes): SheetStep['command'] => ({
    type: 'StateOpportunities',
    opportunities: [{ ...about(title), figures: { ...figures, currency: 'EUR' }, notes: Object.entries(notes).map(([field, value]) => ({ field, value })) }],
  })
  const script: readonly SheetStep[] = [
    {
      day: 3,
      role: 'owner',
      command: state(
        null,
        { gain: 900_000, cost: 380_000, probability: 45, feasibility: 3 },
        {
          method: 'A rule for storing first; then **gradient-boosted trees** on hourly readings and the weather forecast.',
          market: '38,000 households of the provider have panels and a meter; 240 take part in the pilot.',
          source: 'Business case of the provider, over three years: 24 EUR a household and year, one in three takes part.',
        },
      ),
    },
    { day: 5, role: 'owner', command: state('App content', { gain: 420_000, cost: 150_000, probability: 60, feasibility: 4 }, { method: 'Gradient-boosted trees on hourly readings', source: 'A third of the saving comes from knowing tomorrow; survey among the pilot’s households.' }) },
    { day: 5, role: 'owner', command: state('Recommendation engine', { gain: 560_000, cost: 225_000, probability: 30, feasibility: 2 }, { method: 'A rule by price and forecast; learning from what was followed comes later.', source: 'Two thirds of the saving, if hints are followed every other day.' }) },
    { day: 6, role: 'owner', command: state('Front design', { gain: 60_000, cost: 60_000, probability: 80, feasibility: 5 }, { source: 'Fewer calls to the hotline.' }) },
    { day: 70, role: 'owner', command: { type: 'DiscardOpportunity', ...about('Recommendation engine'), why: 'Nobody followed a hint that came as a number.' } },
    { day: 97, role: 'owner', command: { type: 'TakeUpOpportunity', ...about('Recommendation engine'), why: 'Hints at a time of day were followed by four households of ten.' } },
    { day: 98, role: 'scientist', command: { type: 'ChangeOpportunity', ...about('Recommendation engine'), figures: { probability: 50, feasibility: 3 } } },
    { day: 119, role: 'scientist', command: { type: 'ChangeOpportunity', ...about('App content'), figures: { probability: 75, cost: 165_000 } } },
    { day: 127, role: 'owner', command: { type: 'ChangeOpportunity', ...about(null), figures: { probability: 60, cost: 395_000, feasibility: 4 } } },
    { day: 128, role: 'owner', command: { type: 'DiscardOpportunity', ...about('Front design'), why: 'It earns nothing by itself: it is the way to the other two, and is paid for by them.' } },
  ]
  return script.filter((step) => step.day === day)
}

import type { Opportunity } from '../areas/opportunities/state'
import { expectedGain, gainPerDay } from '../expectedGain'
import type { LocalId } from '../kernel/ids'
import type { Text } from '../kernel/text'
import type { PlanParts } from '../planState'
import { storyMap } from './storyMap'
import type { Tally } from './storyMap/tally'

/** Something that an opportunity can be stated about: the plan as a whole, or a vertical that is on the map. */
export interface OpportunitySubject {
  /** Null: the plan as a whole. */
  readonly vertical: LocalId | null
  /** Null for the plan as a whole. */
  readonly name: Text | null
}

export interface OpportunityRow extends OpportunitySubject {
  readonly opportunity: Opportunity
  /** Probability × gain. */
  readonly expected: number
  /** Expected gain per unit of cost: compares across currencies; Infinity where it costs nothing. */
  readonly ratio: number
  /** Expected gain for each estimated working day; null while no day is estimated. */
  readonly perDay: number | null
  readonly tally: Tally
}

export interface OpportunityBoard {
  /** In play: the plan as a whole first, then the verticals in the map's order. */
  readonly rows: readonly OpportunityRow[]
  readonly discarded: readonly OpportunityRow[]
  /** Nothing is stated about these. */
  readonly without: readonly OpportunitySubject[]
}

/** What the plan and its verticals may gain, at what cost (F6, F8). A retired vertical's opportunity rests with it. */
export function opportunityBoard(plan: PlanParts): OpportunityBoard {
  const { whole, byVertical } = plan.opportunities
  const map = storyMap(plan)
  const subjects = [{ vertical: null, name: null, tally: map.tally, opportunity: whole }, ...map.verticals.map(({ id, name, tally }) => ({ vertical: id, name, tally, opportunity: byVertical[id] ?? null }))]
  const all = subjects.flatMap(({ opportunity, ...subject }) => (opportunity === null ? [] : [toRow({ ...subject, opportunity })]))
  return {
    rows: all.filter(({ opportunity }) => !opportunity.discarded),
    discarded: all.filter(({ opportunity }) => opportunity.discarded),
    without: subjects.filter(({ opportunity }) => opportunity === null).map(({ vertical, name }) => ({ vertical, name })),
  }
}

function toRow(subject: OpportunitySubject & { readonly opportunity: Opportunity; readonly tally: Tally }): OpportunityRow {
  const { figures } = subject.opportunity
  const expected = expectedGain(figures)
  return { ...subject, expected, ratio: ratioOf(expected, figures.cost), perDay: gainPerDay(figures, subject.tally) }
}

export const ratioOf = (expected: number, cost: number): number => (cost > 0 ? expected / cost : expected > 0 ? Infinity : 0)

/** What F8 asks for, best first: more expected gain for the cost, then the more feasible, then the more probable. */
export function byPriority(a: Pick<OpportunityRow, 'ratio' | 'opportunity'>, b: Pick<OpportunityRow, 'ratio' | 'opportunity'>): number {
  if (a.ratio !== b.ratio) return b.ratio > a.ratio ? 1 : -1
  const [x, y] = [a.opportunity.figures, b.opportunity.figures]
  return y.feasibility - x.feasibility || y.probability - x.probability
}

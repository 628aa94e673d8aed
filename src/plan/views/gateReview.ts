import type { GateCheckId } from '../../playbook/gateChecklist'
import type { GateDecision } from '../areas/gates/state'
import { behindClosedGates, isClosed } from '../closedGates'
import { openGateChecks } from '../gateChecks'
import type { Day, LocalId, Moment, StoryId } from '../kernel/ids'
import type { PlanParts } from '../planState'
import type { CriterionRow } from './criteria/scorecard'
import { scorecard } from './criteria/scorecard'
import type { MetricRow } from './monitoringBoard'
import { monitoringBoard } from './monitoringBoard'
import { backboneOf } from './storyMap/backbone'
import type { MapStory } from './storyMap/mapStory'
import { mapStories } from './storyMap/mapStory'
import { strategyBudget } from './strategyBudget'

export type GateState = 'none' | 'planned' | 'noGo' | 'conditions' | 'go'

export interface GateRow {
  readonly slice: LocalId
  readonly name: PlanParts['map']['slices'][string]['name']
  readonly investment: PlanParts['map']['slices'][string]['investment']
  readonly state: GateState
  readonly review: Day | null
  readonly decision: GateDecision | null
  /** Conditions that are not met yet. */
  readonly unmet: number
  /** Delivered, and all that counts: dropped ones left out. */
  readonly delivered: number
  readonly stories: number
  /** The closed gate above this slice: nothing of it is begun before that review. */
  readonly behind: { readonly slice: LocalId; readonly review: Day } | null
}

/** The gates of the map, from the first slice down (G1). */
export function gateRows(plan: PlanParts): readonly GateRow[] {
  const behind = behindClosedGates(plan)
  const stories = Object.values(mapStories(plan))
  return backboneOf(plan.map, () => false).slices.map(({ id, name, investment }): GateRow => {
    const gate = plan.gates.bySlice[id]
    const own = countedIn(stories, plan, id)
    const decision = gate?.decision ?? null
    return {
      slice: id,
      name,
      investment,
      state: gate === undefined ? 'none' : decision !== null && !(isClosed(gate) && decision.kind !== 'noGo') ? decision.kind : 'planned',
      review: gate?.review ?? null,
      decision,
      unmet: decision?.conditions.filter(({ met }) => met === null).length ?? 0,
      delivered: own.filter(({ state }) => state === 'delivered').length,
      stories: own.length,
      behind: behind.get(id) ?? null,
    }
  })
}

/** What was burnt by month against what was planned for the whole time; else what the opportunity was said to cost. */
export type Budget =
  | { readonly kind: 'burnt'; readonly burnt: number; readonly planned: number; readonly currency: string }
  | { readonly kind: 'said'; readonly cost: number; readonly currency: string }

export interface GateReview {
  readonly row: GateRow
  readonly invested: {
    /** Working days by the sizes, over the stories that have one. */
    readonly estimated: { readonly min: number; readonly max: number }
    readonly unsized: number
    /** Working days that delivered stories took, as far as Jira's history tells. */
    readonly actual: number
    /** Delivered stories of which it does not. */
    readonly untold: number
    /** Of the plan as a whole: no budget is a slice's own. */
    readonly budget: Budget | null
  }
  readonly returned: { readonly met: readonly CriterionRow[]; readonly unmet: readonly CriterionRow[]; readonly business: readonly CriterionRow[] }
  /** Without a verdict, stated on a story of the slice. */
  readonly openHypotheses: readonly { readonly id: LocalId; readonly number: number; readonly story: StoryId }[]
  readonly alerts: readonly MetricRow[]
  readonly open: readonly GateCheckId[]
}

/** What a decision at the gate of a slice goes by; `took`: working days by delivered story. Null for a slice that is not on the map. */
export function gateReview(plan: PlanParts, slice: LocalId, now: Moment, took: ReadonlyMap<StoryId, number | null>): GateReview | null {
  const row = gateRows(plan).find((one) => one.slice === slice)
  if (!row) return null
  const own = countedIn(Object.values(mapStories(plan)), plan, slice)
  const sized = own.flatMap(({ days, people }) => (days === null ? [] : [{ min: days.min * people, max: days.max * people }]))
  const delivered = own.filter(({ state }) => state === 'delivered')
  const days = delivered.flatMap(({ id }) => took.get(id) ?? [])
  const { rows } = scorecard(plan)
  return {
    row,
    invested: {
      estimated: { min: sum(sized.map(({ min }) => min)), max: sum(sized.map(({ max }) => max)) },
      unsized: own.length - sized.length,
      actual: sum(days),
      untold: delivered.length - days.length,
      budget: budgetOf(plan),
    },
    returned: { met: rows.filter(({ isMet }) => isMet === true), unmet: rows.filter(({ isMet }) => isMet !== true), business: rows.filter(({ criterion }) => criterion.kind === 'business') },
    openHypotheses: Object.entries(plan.hypotheses.rows)
      .flatMap(([id, { number, story, status }]) => ((status === 'stated' || status === 'testing') && plan.map.places[story]?.slice === slice ? [{ id, number, story }] : []))
      .toSorted((a, b) => a.number - b.number),
    alerts: monitoringBoard(plan, null, now).alerts,
    open: openGateChecks(plan, slice),
  }
}

function budgetOf(plan: PlanParts): Budget | null {
  const { burnt, planned, currency, upTo } = strategyBudget(plan)
  if (upTo !== null || planned > 0) return { kind: 'burnt', burnt, planned, currency }
  const figures = plan.opportunities.whole?.figures
  return figures ? { kind: 'said', cost: figures.cost, currency: figures.currency } : null
}

const countedIn = (stories: readonly MapStory[], { map }: PlanParts, slice: LocalId): readonly MapStory[] =>
  stories.filter(({ id, state }) => state !== 'dropped' && map.places[id]?.slice === slice)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

import type { Phase } from '../../playbook/iterationPhases'
import { expectedPhase, ITERATION_PHASES } from '../../playbook/iterationPhases'
import { createEfforts } from '../planning/effort'
import type { LocalId } from '../kernel/ids'
import type { PlanParts } from '../planState'
import { mapStories } from './storyMap/mapStory'

/** How the work of an iteration fits the phase that it belongs to (I1). */
export interface IterationMix {
  readonly phase: Phase
  /** Somebody chose it as the focus; else it is what the delivered part of the plan lets expect. */
  readonly isChosen: boolean
  /** The part of its work of a known kind that belongs to the phase, 0 to 1. */
  readonly share: number
  readonly fits: boolean
}

/** Fewer stories of a known kind tell nothing. */
const LEAST = 3

/** Null while the kinds of too few of its stories are known. */
export function iterationMix(plan: PlanParts, iteration: LocalId): IterationMix | null {
  const stories = mapStories(plan)
  const counted = Object.values(stories).filter(({ state }) => state !== 'dropped')
  const known = counted.filter(({ id, iteration: of }) => of === iteration && plan.workKinds.byStory[id] !== undefined)
  if (known.length < LEAST) return null
  const chosen = plan.iterationPlans.byIteration[iteration]?.focus ?? null
  const phase = chosen ?? expectedPhase(counted.filter(({ state }) => state === 'delivered').length / Math.max(1, counted.length))
  const { kinds, least } = ITERATION_PHASES.find(({ id }) => id === phase)!
  const effortOf = createEfforts(stories)
  const sum = (of: typeof known): number => of.reduce((total, { id }) => total + effortOf(id), 0)
  const belongs = new Set<string>(kinds)
  const share = sum(known.filter(({ id }) => belongs.has(plan.workKinds.byStory[id]!))) / Math.max(1e-9, sum(known))
  return { phase, isChosen: chosen !== null, share, fits: share >= least }
}

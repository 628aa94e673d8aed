import { hasPractices } from '../../../src/plan/hasPractices'
import type { Decision } from '../../../src/plan/kernel/decision'
import type { PlanCommand, PlanCommit, PlanEvent, PlanState } from '../../../src/plan/planState'
import type { Me } from './planSnapshot'
import type { Rules } from './rules'

/** A wish on its way: shown already, not confirmed yet. */
export interface Wish {
  readonly id: string
  readonly command: PlanCommand
}

/** What the rules say to a wish here and now; null when only the function can know, or the rules did not arrive. */
export function decideHere(rules: Rules | null, command: PlanCommand, state: PlanState, me: Me): Decision<PlanEvent> | null {
  if (rules === null || !canDecide(rules, command, state)) return null
  const decision = rules.decide(command, state, { at: Date.now(), by: me.actor, may: me.may })
  // What it brings about in areas that are not here cannot be shown here.
  return decision.kind === 'decided' && !decision.events.every(({ type }) => rules.knows(type)) ? null : decision
}

/** The state with these wishes folded on top, one after the other; those that the rules now refuse show nothing. */
export function withWishes(rules: Rules | null, state: PlanState, wishes: readonly Wish[], me: Me): PlanState {
  if (rules === null) return state
  let current = state
  for (const { id, command } of wishes) {
    const decision = decideHere(rules, command, current, me)
    if (decision?.kind !== 'decided' || decision.events.length === 0) continue
    const at = Math.max(Date.now(), current.at)
    const commit: PlanCommit = {
      seq: current.seq + 1,
      id,
      prev: current.head,
      at,
      by: me.actor,
      source: 'page',
      events: decision.events,
    }
    current = rules.fold(current, [commit])
  }
  return current
}

/**
 * An undo reads the log, some wishes read what is not loaded here, and a practice's rules may not have arrived:
 * the function alone decides them.
 */
function canDecide({ needs, knows, isLoaded }: Rules, command: PlanCommand, state: PlanState): boolean {
  if (!knows(command.type) || !isLoaded(command, state)) return false
  const { loaded } = state
  const needed = needs(command)
  if (typeof needed === 'object' && (needed.commit !== undefined || (needed.practices && !hasPractices(state)))) return false
  if (loaded === 'all' || needed === 'plan') return true
  if (needed === 'all') return false
  return needed.stories.every((id) => loaded[id] === true)
}

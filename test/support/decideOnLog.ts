import type { Capability } from '../../src/plan/kernel/area'
import type { Decision } from '../../src/plan/kernel/decision'
import { decide, needs } from '../../src/plan/plan'
import type { PlanCommand, PlanCommit, PlanEvent, PlanState } from '../../src/plan/planState'

/** `decide` with what it asks for from the log, as the functions give it. */
export function decideOnLog(
  command: PlanCommand,
  state: PlanState,
  log: readonly PlanCommit[],
  context: { readonly at: number; readonly by: string; readonly may: readonly Capability[] },
): Decision<PlanEvent> {
  const needed = needs(command)
  const undone = typeof needed === 'object' && needed.commit !== undefined ? log[needed.commit - 1] : undefined
  return decide(command, state, undone === undefined ? context : { ...context, undone })
}

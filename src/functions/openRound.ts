import type { Answer } from '../contract/answer'
import { isOpen } from '../plan/areas/rounds/decide'
import type { Round } from '../plan/areas/rounds/state'
import type { PlanState } from '../plan/planState'
import { asksFor } from './afterCommit'
import { answered, failed, NOT_STARTED, rebuilding } from './answers'
import type { Services } from './services'

export interface OpenRound {
  readonly state: PlanState
  readonly round: Round
}

/** A round of this plan in which sizes can still be given; ids in a payload prove nothing. */
export async function openRound(services: Services, plan: string, id: string): Promise<Answer<OpenRound>> {
  const read = await services.log.read(plan, [], { practices: true })
  if (read.kind === 'rebuilding') {
    await asksFor(services, plan, 'rebuild')
    return rebuilding(read.progress)
  }
  const { state } = read
  if (state.seq === 0) return NOT_STARTED
  const round = state.plan.rounds.byId[id]
  if (!round) return failed('rejected', 'This round is not there.', { at: 'round', reason: 'notFound' })
  return isOpen(round) ? answered({ state, round }) : failed('rejected', 'This round has been revealed or ended.', { at: 'round', reason: 'conflict' })
}

import type { Answer } from '../contract/answer'
import { isOpen } from '../plan/areas/rounds/decide'
import type { Round } from '../plan/areas/rounds/state'
import type { PlanState } from '../plan/planState'
import { answered, failed } from './answers'
import { readPractices } from './readPractices'
import type { Services } from './services'

export interface OpenRound {
  readonly state: PlanState
  readonly round: Round
}

/** A round of this plan in which sizes can still be given; ids in a payload prove nothing. */
export async function openRound(services: Services, plan: string, id: string): Promise<Answer<OpenRound>> {
  const read = await readPractices(services, plan)
  if (!read.ok) return read
  const state = read.value
  const round = state.plan.rounds.byId[id]
  if (!round) return failed('rejected', 'This round is not there.', { at: 'round', reason: 'notFound' })
  return isOpen(round) ? answered({ state, round }) : failed('rejected', 'This round has been revealed or ended.', { at: 'round', reason: 'conflict' })
}

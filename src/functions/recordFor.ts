import type { Answer } from '../contract/answer'
import type { Capability } from '../plan/kernel/area'
import type { PlanCommand } from '../plan/planState'
import { afterCommit, asksFor } from './afterCommit'
import { answered } from './answers'
import { outcomeToAnswer } from './outcomeToAnswer'
import type { Services } from './services'

interface Envelope {
  readonly id: string
  readonly base: number
  /** Who did it: the fact is told as theirs. */
  readonly by: string
  readonly command: PlanCommand
}

/**
 * Records for a person what Foldline alone may say, after it did its part: the sizes stand sealed, or were read from
 * there. The caller was let in before. Answers the log's last number.
 */
export async function recordFor(services: Services, plan: string, { id, base, by, command }: Envelope, may: readonly Capability[]): Promise<Answer<{ readonly seq: number }>> {
  const outcome = await services.log.handleCommand(plan, { id, base, by, source: 'page', command }, [...may, 'app'])
  if (outcome.kind !== 'done') {
    if (outcome.kind === 'rebuilding') await asksFor(services, plan, 'rebuild')
    return outcomeToAnswer(outcome)
  }
  if (outcome.commits.some((commit) => commit.id === id)) await afterCommit(services, plan, outcome.seq, outcome.upkeepDue === true)
  return answered({ seq: outcome.seq })
}

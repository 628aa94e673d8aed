import type { Answer } from '../contract/answer'
import type { Capability } from '../plan/kernel/area'
import type { PlanCommand } from '../plan/planState'
import { afterCommit, asksFor } from './afterCommit'
import { answered, failed, rebuilding, rejectionToAnswer } from './answers'
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
  switch (outcome.kind) {
    case 'done':
      if (outcome.commits.some((commit) => commit.id === id)) await afterCommit(services, plan, outcome.seq, outcome.upkeepDue === true)
      return answered({ seq: outcome.seq })
    case 'rejected':
      return rejectionToAnswer(outcome)
    case 'reload':
      return failed('reload', 'This page is too far behind. Reload it.')
    case 'busy':
      return failed('busy', outcome.message)
    case 'unknown':
      return failed('unavailable', outcome.message)
    case 'rebuilding':
      await asksFor(services, plan, 'rebuild')
      return rebuilding(outcome.progress)
  }
}

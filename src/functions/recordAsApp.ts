import { APP_ACTOR } from '../contract/appActor'
import type { Capability } from '../plan/kernel/area'
import type { Source } from '../plan/kernel/commit'
import type { PlanCommand, PlanState } from '../plan/planState'
import { afterCommit, asksFor } from './afterCommit'
import type { Services } from './services'

/** Work that the queue must try again: throttled, contended, out of reach or out of time. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain'
  constructor(
    message: string,
    readonly seconds = 10,
  ) {
    super(message)
  }
}

export interface AppCommand {
  /** Derived from the work and from what was known when it began (derivedId): trying it again records it once. */
  readonly id: string
  readonly source: Source
  readonly command: PlanCommand
}

const EVERYTHING: readonly Capability[] = ['see', 'plan', 'structure', 'site', 'app']

/**
 * Records what Foldline itself has to say. Answers the log's last number; a wish that the rules refuse (the
 * story is gone, the vertical retired) is left out with a line in the log. Throws TryAgain for the rest.
 */
export async function recordAsApp(services: Services, plan: string, base: number, { id, source, command }: AppCommand): Promise<number> {
  let from = base
  for (let tries = 0; tries < 3; tries++) {
    const outcome = await services.log.handleCommand(plan, { id, base: from, by: APP_ACTOR, source, command }, EVERYTHING)
    switch (outcome.kind) {
      case 'done':
        if (outcome.commits.some((commit) => commit.id === id)) await afterCommit(services, plan, outcome.seq, outcome.upkeepDue === true)
        return Math.max(outcome.seq, from)
      case 'rejected':
        console.warn(`Foldline: ${command.type} was refused in plan ${plan}: ${outcome.code}, ${outcome.message}`)
        return from
      case 'reload':
        // The work is the same whenever it is done: begin from where the log is now.
        from = (await readPlanPart(services, plan)).seq
        continue
      case 'rebuilding':
        await asksFor(services, plan, 'rebuild')
        throw new TryAgain('The plan is being rebuilt')
      case 'busy':
      case 'unknown':
        throw new TryAgain(outcome.message)
    }
  }
  throw new TryAgain('The plan changes too fast')
}

/** The plan part as it stands. Throws TryAgain while it is being rebuilt. */
export async function readPlanPart(services: Services, plan: string): Promise<PlanState> {
  const read = await services.log.read(plan, [])
  if (read.kind === 'read') return read.state
  await asksFor(services, plan, 'rebuild')
  throw new TryAgain('The plan is being rebuilt')
}

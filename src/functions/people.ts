import type { Accounts } from '../log/directory'
import { decode } from '../log/encode'
import type { Commit } from '../plan/kernel/commit'
import type { Services } from './services'

/**
 * The accounts behind the actors that a reply names; null for those who were erased, and for the app. `familiar`
 * was read at the start, side by side with the rest: as a rule nothing has to be looked up.
 */
export async function peopleOf(
  services: Services,
  plan: string,
  familiar: Accounts,
  actors: ReadonlySet<string>,
): Promise<Record<string, string | null>> {
  return actors.size === 0 ? {} : { ...(await services.directory.accountsOf(plan, [...actors], familiar)) }
}

/** Who committed, and whom their events name. */
export function actorsOfCommits(commits: readonly Commit[], into = new Set<string>()): Set<string> {
  for (const { by, events } of commits) actorsOfState(events, into.add(by))
  return into
}

/** Blocks are what a history sends packed. */
export function actorsOfBlocks(blocks: readonly string[], into = new Set<string>()): Set<string> {
  for (const block of blocks) actorsOfCommits((decode(block) as { readonly commits?: readonly Commit[] } | null)?.commits ?? [], into)
  return into
}

/** Everyone named anywhere in a state: `by` is the one word for an actor. */
export function actorsOfState(value: unknown, into = new Set<string>()): Set<string> {
  if (value === null || typeof value !== 'object') return into
  for (const [key, inner] of Object.entries(value))
    if (key === 'by' && typeof inner === 'string') into.add(inner)
    else actorsOfState(inner, into)
  return into
}

import { APP_ACTOR } from '../../../src/contract/appActor'
import type { Source } from '../../../src/plan/kernel/commit'
import { useUserNames } from '../jira/issues'
import type { People } from '../plan/planSnapshot'

/** Says who stands behind an actor key, as Jira names them to this user. */
export function usePersonNames(people: People, actors: readonly string[]): (actor: string, source?: Source) => string {
  const accounts = [...new Set(actors.flatMap((actor) => people[actor] ?? []))]
  const names = useUserNames(accounts)
  return (actor, source) => {
    const account = people[actor]
    if (account) return names[account] ?? (names[account] === null ? 'Somebody who left' : '…')
    if (source === 'jira' || source === 'import') return 'Jira'
    return source === 'upkeep' || actor === APP_ACTOR ? 'Foldline' : 'Somebody who left'
  }
}

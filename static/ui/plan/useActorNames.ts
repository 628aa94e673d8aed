import { useMemo } from 'react'
import { APP_ACTOR } from '../../../src/contract/appActor'
import { useUserNames } from '../jira/issues'
import type { ReadySnapshot } from './planSnapshot'

/** Says how these people of the log are called; "You" for the reader. Names come from Jira. */
export function useActorNames(plan: ReadySnapshot, actors: readonly string[]): (actor: string) => string {
  const { people, me } = plan
  const accounts = useMemo(() => {
    const ids = actors.flatMap((actor) => people[actor] ?? [])
    return [...new Set(ids)].sort()
  }, [actors, people])
  const names = useUserNames(accounts)
  return (actor) => {
    if (actor === me.actor) return 'You'
    const account = people[actor]
    if (account === undefined || account === null) return actor === APP_ACTOR ? 'Foldline' : 'Somebody who left'
    const name = names[account]
    return name === undefined ? '…' : (name ?? 'Somebody who left')
  }
}

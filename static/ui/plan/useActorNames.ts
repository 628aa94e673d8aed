import { useMemo } from 'react'
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
    // An erased person and the app itself have no account: what the app did says so by its source.
    if (account === undefined || account === null) return 'Foldline'
    const name = names[account]
    return name === undefined ? '…' : (name ?? 'A former member')
  }
}

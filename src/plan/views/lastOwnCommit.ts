import type { PlanCommit } from '../planState'

/** The newest commit of a person that can still be taken back: not an undo, not undone, with nothing of Jira's in it. */
export function lastOwnCommit(commits: readonly PlanCommit[], by: string): number | null {
  const undone = new Set<number>()
  for (let index = commits.length - 1; index >= 0; index -= 1) {
    const { seq, by: author, source, events } = commits[index]!
    if (author !== by || (source !== 'page' && source !== 'panel' && source !== 'admin')) continue
    const takenBack = events.flatMap((event) => (event.type === 'CommitUndone' ? [event.seq] : []))
    for (const other of takenBack) undone.add(other)
    if (takenBack.length === 0 && !undone.has(seq)) return seq
  }
  return null
}

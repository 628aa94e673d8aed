import type { LocalId, StoryId } from '../../kernel/ids'
import type { Iteration, IterationsState } from './state'

const DAY = 86_400_000

/**
 * What a sprint of Jira is called in the plan: the iteration that is tied to it; else, where its details are given,
 * the one that was planned here under its name for its first day (ITER-10); else one of its own.
 */
export function iterationOfSprint({ byId }: Pick<IterationsState, 'byId'>, sprint: string, details?: Pick<Iteration, 'name' | 'startsAt'>): LocalId {
  const own = `sprint-${sprint}`
  if (byId[own]?.sprint === sprint) return own
  const entries = Object.entries(byId)
  const tied = entries.find(([, one]) => one.sprint === sprint) ?? (details && entries.find(([, one]) => isWritten(one, details)))
  return tied?.[0] ?? own
}

/** Whether a sprint is what writing this iteration to Jira made. */
export function isWritten(one: Pick<Iteration, 'name' | 'startsAt' | 'sprint'>, sprint: Pick<Iteration, 'name' | 'startsAt'>): boolean {
  if (one.sprint !== null || typeof one.name !== 'string' || typeof sprint.name !== 'string') return false
  return sprintName(one.name) === sprint.name.trim() && one.startsAt !== null && sprint.startsAt !== null && Math.abs(one.startsAt - sprint.startsAt) < DAY
}

/** Jira's names of sprints are short. */
export const sprintName = (name: string): string => name.trim().slice(0, 30).trim()

/** The sprint that a story is in by Jira's word, as an iteration; null for none. */
export function said({ byId, byStory, jiraSays }: Pick<IterationsState, 'byId' | 'byStory' | 'jiraSays'>, story: StoryId): LocalId | null {
  const otherwise = jiraSays[story]
  if (otherwise !== undefined) return otherwise
  const planned = byStory[story]
  return planned !== undefined && byId[planned] && byId[planned].sprint !== null ? planned : null
}

import type { Commit } from '../../plan/kernel/commit'
import { eachStoryOf } from '../../plan/kernel/fold'
import { enter, withholdingFor } from '../access'
import { answered } from '../answers'
import { actorsOfCommits, peopleOf } from '../people'
import type { Handler } from './serve'

/** The commits after a number; where they were too many for one reply, `seq` lies beyond the last of them. */
export const planSince: Handler<'plan.since'> = async (services, invocation, { seq }) => {
  const entrance = await enter(services, invocation, 'see')
  if (!entrance.ok) return entrance
  const { access, hides, familiar } = entrance.value
  const { plan } = access
  const { commits, next } = await services.log.since(plan, seq)
  const withholding = await withholdingFor(services, plan, hides, storiesOf(commits))
  if (!withholding.ok) return withholding
  const last = commits.at(-1)?.seq ?? seq
  return answered({
    seq: next === null ? last : last + 1,
    commits: commits.map((commit) => ({ ...withholding.value.ofCommit(commit) })),
    people: await peopleOf(services, plan, familiar, actorsOfCommits(commits)),
  })
}

export function storiesOf(commits: readonly Commit[]): readonly string[] {
  const stories = new Set<string>()
  for (const { events } of commits) for (const event of events) eachStoryOf(event, (story) => stories.add(story))
  return [...stories]
}

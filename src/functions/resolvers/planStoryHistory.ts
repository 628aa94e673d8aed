import type { Commit, EventBase } from '../../plan/kernel/commit'
import { eachStoryOf } from '../../plan/kernel/fold'
import type { StoryId } from '../../plan/kernel/ids'
import { enter, withholdingFor } from '../access'
import { answered, rebuilding } from '../answers'
import { actorsOfCommits, peopleOf } from '../people'
import type { Handler } from './serve'

const LATEST = 500

/** The latest commits that touched a story, oldest first, each with only what concerns it. */
export const planStoryHistory: Handler<'plan.storyHistory'> = async (services, invocation, { story }) => {
  const plan = invocation.projectId ?? ''
  const [entrance, read] = await Promise.all([enter(services, invocation, 'see'), plan === '' ? null : services.log.read(plan, [story])])
  if (!entrance.ok) return entrance
  if (read?.kind === 'rebuilding') return rebuilding(read.progress)
  const { hides, familiar } = entrance.value
  const seqs = read?.state.stories[story]?.commits.slice(-LATEST) ?? []
  const withholding = await withholdingFor(services, plan, hides, [story])
  if (!withholding.ok) return withholding
  const commits = (await services.log.commits(plan, seqs)).map((commit) => withholding.value.ofCommit(aboutStory(commit, story)))
  return answered({
    commits: commits.map((commit) => ({ ...commit })),
    people: await peopleOf(services, plan, familiar, actorsOfCommits(commits)),
  })
}

/** Without the facts about other stories: a bulk change touches hundreds, and some may be hidden. */
function aboutStory(commit: Commit, story: StoryId): Commit {
  const events = commit.events.flatMap((event): readonly EventBase[] => {
    let concerns = false
    eachStoryOf(event, (id) => {
      concerns ||= id === story
    })
    if (!concerns) return []
    const { story: about, stories } = event as EventBase & { story?: StoryId; stories?: readonly { story: StoryId }[] }
    return about === story || stories === undefined ? [event] : [{ ...event, stories: stories.filter((entry) => entry.story === story) } as EventBase]
  })
  return { ...commit, events }
}

import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { LocalId, Moment, StoryId } from '../../kernel/ids'
import type { IterationsEvent } from './events'
import { said } from './sprint'
import type { Iteration, IterationsState } from './state'

export function evolve(plan: Draft<IterationsState>, event: IterationsEvent, { at }: Commit): void {
  switch (event.type) {
    case 'BoardChosen':
      plan.board = event.board
      return
    case 'IterationLengthSet':
      plan.weeks = event.weeks
      return
    case 'IterationAdded':
    case 'IterationChanged': {
      const { completedAt, lost, ...details } = event.details
      const changesSprint = (plan.byId[event.iteration]?.sprint ?? null) !== details.sprint
      const before = changesSprint ? saidOf(plan, event.iteration) : NOTHING_SAID
      plan.byId[event.iteration] = { ...details, ...(completedAt !== undefined && { completedAt }), ...(lost && { lost }) }
      for (const [story, sprint] of before) note(plan, story, details.sprint === null && sprint === event.iteration ? null : sprint)
      commit(plan, [event.iteration], at)
      return
    }
    case 'IterationRemoved':
      delete plan.byId[event.iteration]
      delete plan.committed[event.iteration]
      for (const [story, sprint] of Object.entries(plan.jiraSays)) if (sprint === event.iteration) note(plan, story, null)
      return
    case 'StoriesScheduled': {
      const touched = new Set(event.stories.flatMap(({ iteration, was }) => [iteration ?? [], was ?? []].flat()))
      commit(plan, touched, at, true)
      for (const { story, iteration } of event.stories) {
        const before = event.planned === true ? said(plan, story) : iteration
        if (iteration === null) delete plan.byStory[story]
        else plan.byStory[story] = iteration
        // Jira that says no sprint says nothing of an iteration that was planned here.
        note(plan, story, before !== null && plan.byId[before]?.sprint === null ? null : before)
      }
      commit(plan, touched, at)
      return
    }
  }
}

const NOTHING_SAID: readonly (readonly [StoryId, LocalId | null])[] = []

/** What Jira says of the stories that stand in this iteration, or that Jira holds in it. */
function saidOf(plan: IterationsState, iteration: LocalId): readonly (readonly [StoryId, LocalId | null])[] {
  const stories = new Set([...Object.keys(plan.byStory).filter((story) => plan.byStory[story] === iteration), ...Object.keys(plan.jiraSays).filter((story) => plan.jiraSays[story] === iteration)])
  return [...stories].map((story) => [story, said(plan, story)])
}

/** Kept only where it differs from what is planned. */
function note(plan: Draft<IterationsState>, story: StoryId, sprint: LocalId | null): void {
  delete plan.jiraSays[story]
  if (said(plan, story) !== sprint) plan.jiraSays[story] = sprint
}

/** So many commitments are kept. */
const KEPT = 12

/** What stands in an iteration that has begun is its commitment from its first change on; an empty one has none yet (ITER-11). */
function commit(plan: Draft<IterationsState>, iterations: Iterable<LocalId>, at: Moment, isBeforeChange = false): void {
  for (const iteration of iterations) {
    const found = plan.byId[iteration]
    if (!found || plan.committed[iteration] !== undefined || !hasBegun(found, at, isBeforeChange)) continue
    const stories = Object.keys(plan.byStory).filter((story) => plan.byStory[story] === iteration)
    if (stories.length > 0) plan.committed[iteration] = stories.toSorted((a, b) => Number(a) - Number(b))
    const kept = Object.keys(plan.committed)
    if (kept.length > KEPT) delete plan.committed[kept[0]!]
  }
}

/** A sprint when Jira says so, another one by the calendar; of one that is over, what was never changed is what it began with. */
function hasBegun({ sprint, state, startsAt, endsAt }: Iteration, at: Moment, isBeforeChange: boolean): boolean {
  if (sprint !== null) return state === 'active'
  return startsAt !== null && startsAt <= at && (isBeforeChange || endsAt === null || at < endsAt)
}

import { said, sprintName } from '../areas/iterations/sprint'
import type { LocalId, Moment, StoryId } from '../kernel/ids'
import { textOr } from '../kernel/text'
import type { PlanParts } from '../planState'
import { iterationsAhead } from '../views/iterationsAhead'
import { mapStories } from '../views/storyMap/mapStory'
import { needsIn } from './dependencies'
import { workOrder } from './workOrder'

/** A sprint as the plan wants it in Jira. */
export interface WantedSprint {
  readonly iteration: LocalId
  /** Null: Jira has none yet. */
  readonly sprint: string | null
  readonly name: string
  readonly startsAt: Moment
  readonly endsAt: Moment
  readonly goal: string
  /** Stories that Jira does not hold in it yet, in the order of the work. */
  readonly stories: readonly StoryId[]
}

/** What the plan says otherwise than Jira (ITER-13). */
export interface SprintWork {
  readonly sprints: readonly WantedSprint[]
  /** Stories that Jira holds in a sprint and the plan in none. */
  readonly backlog: readonly StoryId[]
}

/** What is to be written so that the board's sprints say what the plan says; only open stories are moved. */
export function sprintWork(plan: PlanParts, now: Moment): SprintWork {
  const { iterations } = plan
  const open = Object.fromEntries(Object.entries(mapStories(plan)).filter(([, { state }]) => state === 'todo' || state === 'doing'))
  const order = workOrder(plan, open, needsIn(plan)).stories.map(({ id }) => id)
  const ahead = iterationsAhead(plan, now)
  const isAhead = new Set(ahead.map(({ id }) => id))
  const sprints = ahead.flatMap(({ id, iteration }): readonly WantedSprint[] => {
    const { sprint, startsAt, endsAt } = iteration
    const stories = order.filter((story) => iterations.byStory[story] === id && said(iterations, story) !== id)
    if (stories.length === 0 || (sprint === null && (startsAt === null || endsAt === null))) return []
    const goal = plan.iterationPlans.byIteration[id]?.texts.goal ?? ''
    return [{ iteration: id, sprint, name: sprintName(textOr(iteration.name, 'Iteration')), startsAt: startsAt ?? 0, endsAt: endsAt ?? 0, goal: textOr(goal, ''), stories }]
  })
  const backlog = order.filter((story) => {
    const sprint = said(iterations, story)
    return iterations.byStory[story] === undefined && sprint !== null && isAhead.has(sprint)
  })
  return { sprints, backlog }
}

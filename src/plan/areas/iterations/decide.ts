import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { LocalId, StoryId } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { IterationsCommand } from './commands'
import type { IterationsEvent } from './events'
import type { Iteration, IterationsState } from './state'

export function decide(command: IterationsCommand, state: PlanState): Decision<IterationsEvent> {
  const iterations = state.plan.iterations
  switch (command.type) {
    case 'ChooseBoard':
      if (iterations.board === command.board) return NOTHING_TO_DO
      return decided({ type: 'BoardChosen', board: command.board, was: iterations.board })
    case 'SetIterationLength':
      if (iterations.weeks === command.weeks) return NOTHING_TO_DO
      return decided({ type: 'IterationLengthSet', weeks: command.weeks, was: iterations.weeks })
    case 'RecordSprints':
      return recordSprints(command, iterations)
    case 'RecordSprintStories':
      return recordSprintStories(command, state)
    case 'AddIterations':
      return addIterations(command, iterations)
    case 'RemoveIteration': {
      const found = iterations.byId[command.iteration]
      if (!found) return NOTHING_TO_DO
      if (found.sprint !== null) return rejected('invalid', 'This iteration is a sprint: remove it in Jira.', 'iteration')
      return decided(...removal(command.iteration, found, iterations))
    }
    case 'ScheduleStories':
      return scheduleStories(command, state)
  }
}

/** What a sprint of Jira is called in the plan. */
export const iterationOfSprint = (sprint: string): LocalId => `sprint-${sprint}`

/** As Jira shows them now, all of them: the same list again writes nothing (ITER-3). */
function recordSprints(
  { sprints }: Extract<IterationsCommand, { type: 'RecordSprints' }>,
  iterations: IterationsState,
): Decision<IterationsEvent> {
  const events: IterationsEvent[] = []
  const named = new Set<LocalId>()
  for (const [index, sprint] of sprints.entries()) {
    const iteration = iterationOfSprint(sprint.id)
    if (named.has(iteration)) return rejected('invalid', 'The same sprint is there twice.', `sprints.${index}.id`)
    named.add(iteration)
    const details = { ...sprint.details, sprint: sprint.id }
    const was = iterations.byId[iteration]
    if (!was) events.push({ type: 'IterationAdded', iteration, details })
    else if (!isSame(was, details)) events.push({ type: 'IterationChanged', iteration, details, was: { ...was } })
  }
  for (const [iteration, was] of Object.entries(iterations.byId))
    if (was.sprint !== null && !named.has(iteration)) events.push(...removal(iteration, was, iterations))
  return decided(...events)
}

function recordSprintStories(
  command: Extract<IterationsCommand, { type: 'RecordSprintStories' }>,
  state: PlanState,
): Decision<IterationsEvent> {
  const { byId, byStory } = state.plan.iterations
  const stories = new Map<StoryId, { story: StoryId; iteration: LocalId | null; was: LocalId | null }>()
  for (const { story, sprint } of command.stories) {
    const was = byStory[story] ?? null
    const iteration = sprint === null ? null : iterationOfSprint(sprint)
    if (!state.plan.jiraFacts.rows[story] || was === iteration) continue
    if (iteration !== null && !byId[iteration]) continue
    // Jira knows nothing of an iteration that was planned here, so it can't say that the story left it.
    if (iteration === null && (was === null || byId[was]?.sprint === null)) continue
    stories.set(story, { story, iteration, was })
  }
  return stories.size === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesScheduled', stories: [...stories.values()] })
}

function addIterations(
  command: Extract<IterationsCommand, { type: 'AddIterations' }>,
  iterations: IterationsState,
): Decision<IterationsEvent> {
  const spans = Object.values(iterations.byId).flatMap((one) => (one.sprint === null ? [spanOf(one)] : []))
  const fresh: IterationsEvent[] = []
  const named = new Set<LocalId>()
  for (const [index, { iteration, details }] of command.iterations.entries()) {
    const at = `iterations.${index}`
    const known = iterations.byId[iteration]
    if (known && isSame(known, details)) continue
    if (known || named.has(iteration)) return rejected('alreadyExists', 'This iteration is already there.', `${at}.iteration`)
    if (details.sprint !== null || iteration.startsWith('sprint-'))
      return rejected('invalid', 'Sprints come from Jira.', `${at}.details.sprint`)
    const span = spanOf(details)
    if (span.from === null || span.to === null || span.from >= span.to)
      return rejected('invalid', 'An iteration starts before it ends.', `${at}.details.startsAt`)
    if (spans.some((other) => other.from !== null && other.to !== null && other.from < span.to! && span.from! < other.to))
      return rejected('invalid', 'This iteration overlaps another one.', `${at}.details.startsAt`)
    named.add(iteration)
    spans.push(span)
    fresh.push({ type: 'IterationAdded', iteration, details })
  }
  return decided(...fresh)
}

const spanOf = ({ startsAt, endsAt }: Pick<Iteration, 'startsAt' | 'endsAt'>) => ({ from: startsAt, to: endsAt })

function removal(iteration: LocalId, was: Iteration, { byStory }: IterationsState): IterationsEvent[] {
  const stories = Object.keys(byStory).filter((story) => byStory[story] === iteration)
  const events: IterationsEvent[] = [{ type: 'IterationRemoved', iteration, was: { ...was } }]
  if (stories.length > 0)
    events.unshift({ type: 'StoriesScheduled', stories: stories.map((story) => ({ story, iteration: null, was: iteration })) })
  return events
}

function scheduleStories(command: Extract<IterationsCommand, { type: 'ScheduleStories' }>, state: PlanState): Decision<IterationsEvent> {
  const { byId, byStory } = state.plan.iterations
  const { iteration } = command
  if (iteration !== null) {
    const found = byId[iteration]
    if (!found) return rejected('notFound', 'This iteration is no longer there.', 'iteration')
    if (found.state === 'closed') return rejected('invalid', 'This iteration is closed: choose a later one.', 'iteration')
  }
  const unknown = rejectUnknown(state, command.stories, 'stories')
  if (unknown) return unknown
  const stories = command.stories
    .map((story) => ({ story, iteration, was: byStory[story] ?? null }))
    .filter(({ was }) => was !== iteration)
  return stories.length === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesScheduled', stories })
}

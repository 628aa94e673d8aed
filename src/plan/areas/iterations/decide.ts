import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { LocalId, StoryId } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { IterationsCommand } from './commands'
import type { IterationsEvent } from './events'
import { iterationOfSprint, said } from './sprint'
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
      return planStories(command.stories.map((story) => ({ story, iteration: command.iteration })), state)
    case 'PlanIterations':
      return planStories(command.stories, state)
  }
}


/** As Jira shows them now, all of them: the same list again writes nothing (ITER-3). */
function recordSprints(
  { sprints }: Extract<IterationsCommand, { type: 'RecordSprints' }>,
  iterations: IterationsState,
): Decision<IterationsEvent> {
  const events: IterationsEvent[] = []
  const named = new Set<LocalId>()
  for (const [index, sprint] of sprints.entries()) {
    const iteration = iterationOfSprint(iterations, sprint.id, sprint.details)
    if (named.has(iteration)) return rejected('invalid', 'The same sprint is there twice.', `sprints.${index}.id`)
    named.add(iteration)
    const details = { ...sprint.details, sprint: sprint.id }
    const was = iterations.byId[iteration]
    if (!was) events.push({ type: 'IterationAdded', iteration, details })
    else if (!isSame(was, details)) events.push({ type: 'IterationChanged', iteration, details, was: { ...was } })
  }
  for (const [iteration, was] of Object.entries(iterations.byId))
    if (was.sprint !== null && !named.has(iteration)) events.push(...goneInJira(iteration, was, iterations))
  return decided(...events)
}

function recordSprintStories(
  command: Extract<IterationsCommand, { type: 'RecordSprintStories' }>,
  state: PlanState,
): Decision<IterationsEvent> {
  const { iterations, jiraFacts } = state.plan
  const stories = new Map<StoryId, { story: StoryId; iteration: LocalId | null; was: LocalId | null }>()
  for (const { story, sprint } of command.stories) {
    const iteration = sprint === null ? null : iterationOfSprint(iterations, sprint)
    if (!jiraFacts.rows[story] || (iteration !== null && !iterations.byId[iteration])) continue
    // What Jira said before it says again: what is planned here otherwise stands. Jira knows nothing of iterations
    // that were planned here, so it can't say that a story left one.
    if (iteration !== said(iterations, story)) stories.set(story, { story, iteration, was: iterations.byStory[story] ?? null })
  }
  return stories.size === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesScheduled', stories: [...stories.values()] })
}

function addIterations(
  command: Extract<IterationsCommand, { type: 'AddIterations' }>,
  iterations: IterationsState,
): Decision<IterationsEvent> {
  // Closed sprints may lie anywhere; what is open is in the way.
  const spans = Object.values(iterations.byId).flatMap((one) => (one.sprint !== null && one.state === 'closed' ? [] : [spanOf(one)]))
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
    if (spans.some((other) => other.from !== null && other.to !== null && other.from < span.to! - DAY && span.from! < other.to - DAY))
      return rejected('invalid', 'This iteration overlaps another one.', `${at}.details.startsAt`)
    named.add(iteration)
    spans.push(span)
    fresh.push({ type: 'IterationAdded', iteration, details })
  }
  return decided(...fresh)
}

/** One may begin on the day on which another one ends. */
const DAY = 86_400_000
const spanOf = ({ startsAt, endsAt }: Pick<Iteration, 'startsAt' | 'endsAt'>) => ({ from: startsAt, to: endsAt })

/** A sprint that somebody planned into from here stays as an iteration of the plan: nothing that was planned is lost (ITER-12). */
function goneInJira(iteration: LocalId, was: Iteration, iterations: IterationsState): IterationsEvent[] {
  const isOurs = !iteration.startsWith('sprint-') || Object.keys(iterations.jiraSays).some((story) => iterations.byStory[story] === iteration)
  if (!isOurs || was.state === 'closed' || was.startsAt === null || was.endsAt === null) return removal(iteration, was, iterations)
  const { completedAt: _, ...open } = was
  return [{ type: 'IterationChanged', iteration, details: { ...open, state: 'future', sprint: null, lost: true }, was: { ...was } }]
}

function removal(iteration: LocalId, was: Iteration, { byStory }: IterationsState): IterationsEvent[] {
  const stories = Object.keys(byStory).filter((story) => byStory[story] === iteration)
  const events: IterationsEvent[] = [{ type: 'IterationRemoved', iteration, was: { ...was } }]
  if (stories.length > 0)
    events.unshift({ type: 'StoriesScheduled', stories: stories.map((story) => ({ story, iteration: null, was: iteration })) })
  return events
}

/** Each into an iteration that is there and not closed, or out of its own. */
function planStories(wished: Extract<IterationsCommand, { type: 'PlanIterations' }>['stories'], state: PlanState): Decision<IterationsEvent> {
  const { byId, byStory } = state.plan.iterations
  for (const iteration of new Set(wished.flatMap((one) => one.iteration ?? []))) {
    const found = byId[iteration]
    if (!found) return rejected('notFound', 'This iteration is no longer there.', 'iteration')
    if (found.state === 'closed') return rejected('invalid', 'This iteration is closed: choose a later one.', 'iteration')
  }
  const unknown = rejectUnknown(state, wished.map(({ story }) => story), 'stories')
  if (unknown) return unknown
  const stories = wished.map(({ story, iteration }) => ({ story, iteration, was: byStory[story] ?? null })).filter(({ iteration, was }) => was !== iteration)
  return stories.length === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesScheduled', planned: true, stories })
}

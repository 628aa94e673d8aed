import type { DecideContext } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import type { StoryId } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { JiraFactsCommand, Observation } from './commands'
import type { JiraFactsEvent } from './events'
import type { StoryRow, Transition } from './state'

type RecordObservations = Extract<JiraFactsCommand, { type: 'RecordObservations' }>
type Entries<Type extends JiraFactsEvent['type']> =
  Extract<JiraFactsEvent, { type: Type }> extends { stories: (infer Entry)[] } ? Entry[] : never

/** What is news in a set of observations, by kind of fact. */
interface News {
  readonly entered: Entries<'StoriesEntered'>
  readonly statuses: Entries<'StatusesChanged'>
  readonly epics: Entries<'EpicsChanged'>
  readonly dependencies: Entries<'DependenciesObserved'>
  readonly subtasks: Entries<'SubtasksCounted'>
  readonly reachable: { readonly story: StoryId; readonly occurredAt: number }[]
}

/**
 * Facts for what the plan does not know yet; an observation that says nothing new writes nothing (FACT-1).
 * A status that no transition explains is taken to have changed when we saw it (FACT-4).
 */
export function recordObservations(command: RecordObservations, state: PlanState, { at }: DecideContext): Decision<JiraFactsEvent> {
  const news: News = { entered: [], statuses: [], epics: [], dependencies: [], subtasks: [], reachable: [] }
  const seen = new Set<StoryId>()
  for (const [index, observed] of command.stories.entries()) {
    if (seen.has(observed.story)) return rejected('invalid', 'The same story is there twice.', `stories.${index}.story`)
    seen.add(observed.story)
    note(observed, state, at, news)
  }
  const mark = command.imported ? { imported: true as const } : {}
  const events: JiraFactsEvent[] = []
  if (news.entered.length > 0) events.push({ type: 'StoriesEntered', stories: news.entered, ...mark })
  for (const one of news.reachable) events.push({ type: 'StoryReachable', ...one })
  if (news.statuses.length > 0) events.push({ type: 'StatusesChanged', stories: news.statuses, ...mark })
  if (news.epics.length > 0) events.push({ type: 'EpicsChanged', stories: news.epics })
  if (news.dependencies.length > 0) events.push({ type: 'DependenciesObserved', stories: news.dependencies })
  if (news.subtasks.length > 0) events.push({ type: 'SubtasksCounted', stories: news.subtasks })
  return decided(...events)
}

function note(observed: Observation, state: PlanState, at: number, news: News): void {
  const { story, epic } = observed
  const { rows, dependsOn } = state.plan.jiraFacts
  const row = rows[story]
  const entering = enter(observed, row, at)
  if (entering) news.entered.push(entering)
  if (row?.absent === 'unreachable') news.reachable.push({ story, occurredAt: at })
  if (row && !entering && row.epic !== epic) news.epics.push({ story, epic, was: row.epic })

  const known = state.stories[story]?.areas.jiraFacts?.transitions ?? []
  news.statuses.push(...unknownTransitions(observed, row, known, at))

  const links = [...new Set(observed.dependsOn)].filter((id) => id !== story).toSorted()
  const was = dependsOn[story] ?? []
  if (!isSame(links, was)) news.dependencies.push({ story, dependsOn: links, was: was.slice() })
  const [done, all] = observed.subtasks ?? [0, 0]
  const [wasDone, wasAll] = row?.subtasks ?? [0, 0]
  if (done !== wasDone || all !== wasAll) news.subtasks.push({ story, done, all })
}

/** A story comes in with the status it had at first; one that comes back, with the one it was last known in. */
function enter(observed: Observation, row: StoryRow | undefined, at: number): Entries<'StoriesEntered'>[number] | null {
  const { story, epic, transitions, enteredAt } = observed
  if (row && (row.absent === undefined || row.absent === 'unreachable')) return null
  if (row) return { story, occurredAt: at, status: row.status, resolution: row.resolution, epic }
  const first = inOrder(transitions)[0]
  const start = first ? { status: first.from, resolution: null } : { status: observed.status, resolution: observed.resolution }
  return { story, occurredAt: first ? Math.min(enteredAt, first.occurredAt) : enteredAt, ...start, epic }
}

const inOrder = (transitions: Observation['transitions']): Observation['transitions'] =>
  transitions.toSorted((a, b) => a.occurredAt - b.occurredAt)

function unknownTransitions(
  observed: Observation,
  row: StoryRow | undefined,
  known: readonly Transition[],
  at: number,
): Entries<'StatusesChanged'> {
  const { story } = observed
  // (story, occurredAt, from, to): within one instant a chain of statuses is told apart by where it leads, and how often.
  const left = new Map<string, number>()
  for (const [occurredAt, status] of known) count(left, `${occurredAt} ${status}`, 1)
  const fresh: Entries<'StatusesChanged'> = []
  for (const transition of inOrder(observed.transitions)) {
    const key = `${transition.occurredAt} ${transition.to}`
    if ((left.get(key) ?? 0) > 0) count(left, key, -1)
    else fresh.push({ story, ...transition })
  }
  const latest = fresh.findLast((one) => !row || one.occurredAt >= row.since)
  const now = latest ? { status: latest.to, resolution: latest.resolution } : startOf(observed, row)
  if (now.status !== observed.status || now.resolution !== observed.resolution)
    fresh.push({ story, occurredAt: Math.max(at, latest?.occurredAt ?? 0, row?.since ?? 0), from: now.status, to: observed.status, resolution: observed.resolution })
  return fresh
}

const startOf = (observed: Observation, row: StoryRow | undefined) =>
  row ?? { status: observed.status, resolution: observed.resolution }

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { LocalId, StoryId } from '../../kernel/ids'
import type { LearningEvent } from './events'
import type { DecisionKind, LearningState, StoryLearning } from './state'

type Role = 'dropped' | 'added'
type Consequence = { readonly story: StoryId; readonly role: Role }

export function evolve(plan: Draft<LearningState>, event: LearningEvent, commit: Commit): void {
  switch (event.type) {
    case 'PlanPersevered':
      take(plan, event.hypothesis, 'persevere', [], commit)
      return
    case 'PlanPivoted':
      take(plan, event.hypothesis, 'pivot', event.stories, commit)
      return
    case 'WorkStopped':
      take(plan, event.hypothesis, 'stop', event.stories, commit)
      return
    case 'DecisionWithdrawn':
      delete plan.decisions[event.hypothesis]
      for (const { story, role } of event.stories) if (role === 'dropped') delete plan.dropped[story]
      return
    case 'StoriesDropped':
      for (const { story, hypothesis } of event.stories) {
        plan.dropped[story] = { at: commit.at, hypothesis }
        redraw(plan, hypothesis, (dropped) => [...dropped, story])
      }
      return
    case 'StoriesReinstated':
      for (const { story, hypothesis } of event.stories) {
        delete plan.dropped[story]
        redraw(plan, hypothesis, (dropped) => dropped.filter((one) => one !== story))
      }
      return
  }
}

/** A decision lists what it still drops: a story that somebody reinstated is no longer its doing. */
function redraw(plan: Draft<LearningState>, hypothesis: LocalId | null, change: (dropped: readonly StoryId[]) => readonly StoryId[]): void {
  const decision = hypothesis === null ? undefined : plan.decisions[hypothesis]
  if (decision) plan.decisions[hypothesis!] = { ...decision, dropped: change(decision.dropped) }
}

function take(plan: Draft<LearningState>, hypothesis: string, kind: DecisionKind, stories: readonly Consequence[], commit: Commit): void {
  const { at, by, seq } = commit
  const those = (role: Role) => stories.filter((one) => one.role === role).map((one) => one.story)
  const dropped = those('dropped')
  plan.decisions[hypothesis] = { kind, at, by, seq, dropped, added: those('added') }
  for (const story of dropped) plan.dropped[story] = { at, hypothesis }
}

/** `entry` is there where the story is one of the consequences; without it, the hypothesis is stated on it. */
export function evolveStory(part: Draft<StoryLearning>, event: LearningEvent, _id: StoryId, { at }: Commit, entry?: unknown): void {
  if (entry !== undefined) {
    const isDropped = droppedAfter(event, entry as Partial<Consequence>)
    if (isDropped !== null) part.dropped.push([at, isDropped])
    return
  }
  switch (event.type) {
    case 'PlanPersevered':
      part.reasons[event.hypothesis] = { kind: 'persevere', from: '', to: '', why: event.why }
      return
    case 'PlanPivoted':
      part.reasons[event.hypothesis] = { kind: 'pivot', from: event.from, to: event.to, why: event.why }
      return
    case 'WorkStopped':
      part.reasons[event.hypothesis] = { kind: 'stop', from: '', to: '', why: event.why }
      return
    case 'DecisionWithdrawn':
      delete part.reasons[event.hypothesis]
      return
    case 'StoriesDropped':
    case 'StoriesReinstated':
      return
  }
}

/** Whether the event leaves the story dropped; null where it says nothing about that. */
function droppedAfter(event: LearningEvent, { role }: Partial<Consequence>): boolean | null {
  switch (event.type) {
    case 'PlanPersevered':
      return null
    case 'PlanPivoted':
    case 'WorkStopped':
      return role === 'dropped' ? true : null
    case 'DecisionWithdrawn':
      return role === 'dropped' ? false : null
    case 'StoriesDropped':
      return true
    case 'StoriesReinstated':
      return false
  }
}

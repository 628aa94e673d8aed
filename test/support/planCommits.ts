import type { Source } from '../../src/plan/kernel/commit'
import { fold, initialState } from '../../src/plan/plan'
import type { PlanCommit, PlanEvent, PlanState } from '../../src/plan/planState'

export interface Happened {
  readonly at: number
  readonly events: readonly PlanEvent[]
  readonly by?: string
  readonly source?: Source
}

/** A log of these events, as it would have been written. */
export function commitsOf(happened: readonly Happened[]): readonly PlanCommit[] {
  return happened.map(({ at, events, by = 'actor-1', source = 'page' }, index) => ({
    seq: index + 1,
    id: `c${index + 1}`,
    prev: index === 0 ? null : `c${index}`,
    at,
    by,
    source,
    events,
  }))
}

export function stateOf(happened: readonly Happened[]): PlanState {
  return fold(initialState('all'), commitsOf(happened))
}

/** 09:00 UTC of a day, "2026-03-02" (a Monday). */
export function on(day: string, time = '09:00'): number {
  return Date.parse(`${day}T${time}:00Z`)
}

/** Statuses: 1 to do, 2 doing, 3 delivered, 4 dropped; all days but the weekend, UTC. */
export const STARTED: readonly PlanEvent[] = [
  { type: 'PlanStarted', logId: 'log-1', scope: 'project = SOLAR' },
  ...(['todo', 'doing', 'delivered', 'dropped'] as const).map(
    (category, index): PlanEvent => ({ type: 'StatusMapped', status: String(index + 1), category, was: null }),
  ),
]

export function entered(day: string, ...stories: readonly string[]): PlanEvent {
  return { type: 'StoriesEntered', stories: stories.map((story) => ({ story, occurredAt: on(day), status: '1', resolution: null, epic: null })) }
}

export function moved(story: string, at: number, to: string, from = '1'): PlanEvent {
  return { type: 'StatusesChanged', stories: [{ story, occurredAt: at, from, to, resolution: null }] }
}

export function sized(story: string, size: string): PlanEvent {
  return { type: 'StoryEstimated', story, estimate: { size, people: 1 }, was: null }
}

import type { Moment } from '../kernel/ids'
import type { PlanCommit, PlanState } from '../planState'
import { eventsBetween } from './changes/behind'
import type { DateChanges } from './changes/dateChanges'
import { dateChanges, issuedDates } from './changes/dateChanges'
import type { GateChange } from './changes/gateChanges'
import { gateChanges } from './changes/gateChanges'
import type { HypothesisChange } from './changes/hypothesisChanges'
import { hypothesisChanges } from './changes/hypothesisChanges'
import type { MilestoneChange } from './changes/milestoneChanges'
import { milestoneChanges } from './changes/milestoneChanges'
import type { StoryChange, StoryChangeKind } from './changes/storyChanges'
import { storyChanges } from './changes/storyChanges'

/** What is different at the later of two moments, and the events behind each difference (I3). */
export interface ChangesBetween {
  readonly from: Moment
  readonly to: Moment
  readonly stories: Readonly<Record<StoryChangeKind, readonly StoryChange[]>>
  readonly hypotheses: readonly HypothesisChange[]
  readonly gates: readonly GateChange[]
  readonly milestones: readonly MilestoneChange[]
  /** The dates that were given out at both moments; null where there are no two different ones: they can be made again. */
  readonly dates: DateChanges | null
}

/** The plan at a moment of `commits`, the whole log. */
export interface PlanAt {
  readonly at: Moment
  readonly state: PlanState
}

/**
 * Compares what stands at both moments: what came and went again in between is no difference. Each one is explained
 * by the last event of its kind between them; a difference that no event explains (the meaning of a status was
 * changed) has none.
 */
export function changesBetween(before: PlanAt, after: PlanAt, commits: readonly PlanCommit[]): ChangesBetween {
  const events = eventsBetween(commits, before.at, after.at)
  const stories = storyChanges(before.state, after.state, events)
  const of = (kind: StoryChangeKind): readonly StoryChange[] => stories.filter((change) => change.kind === kind)
  const was = issuedDates(before.state)
  const is = issuedDates(after.state)
  return {
    from: before.at,
    to: after.at,
    stories: { in: of('in'), out: of('out'), delivered: of('delivered'), reopened: of('reopened'), resized: of('resized'), moved: of('moved') },
    hypotheses: hypothesisChanges(before.state, after.state, events),
    gates: gateChanges(before.state, after.state, events),
    milestones: milestoneChanges(before.state, after.state, events),
    dates: was === null || is === null || was.at === is.at ? null : dateChanges('issued', was, is, after.state, events.lastOf('ForecastIssued')),
  }
}

/** Nothing that people would name is different. */
export function isUnchanged({ stories, hypotheses, gates, milestones }: ChangesBetween): boolean {
  return Object.values(stories).every((changes) => changes.length === 0) && hypotheses.length === 0 && gates.length === 0 && milestones.length === 0
}

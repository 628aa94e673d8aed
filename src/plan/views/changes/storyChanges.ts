import type { Estimate } from '../../areas/estimates/state'
import type { Place } from '../../areas/map/state'
import type { StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import { deliveryOf, isCounted } from '../../delivery'
import type { PlanState } from '../../planState'
import { sizeOf } from '../../sizeRange'
import type { Behind, EventsBetween } from './behind'

export type StoryChangeKind = 'in' | 'out' | 'delivered' | 'reopened' | 'resized' | 'moved'

export interface StoryChange {
  readonly kind: StoryChangeKind
  readonly story: StoryId
  /** Its size, or where it stood, before and after; null for none. */
  readonly was: readonly Text[] | null
  readonly is: readonly Text[] | null
  /** Change of the scope in estimated days (middle of the range × people), where both sides are known. */
  readonly days: number
  readonly behind: Behind | null
}

/** Which facts make such a difference. */
const MADE_BY: Readonly<Record<StoryChangeKind, ReadonlySet<string>>> = {
  in: new Set(['StoriesEntered', 'StoryMovedIn', 'StoriesReinstated', 'DecisionWithdrawn']),
  out: new Set(['StoriesLeft', 'StoryMovedOut', 'StoriesDropped', 'PlanPivoted', 'WorkStopped']),
  delivered: new Set(['StatusesChanged', 'StoryMovedIn']),
  reopened: new Set(['StatusesChanged']),
  resized: new Set(['StoryEstimated', 'StoriesEstimated', 'EstimatesWithdrawn']),
  moved: new Set(['StoriesPlaced', 'StoriesUnplaced']),
}
/** Where none of those did: it was taken up again in Jira, or dropped there. */
const ELSE_BY: ReadonlySet<string> = new Set(['StatusesChanged'])

/** Story by story, by their ids in Jira, which is the order in which they were made. */
export function storyChanges(before: PlanState, after: PlanState, events: EventsBetween): readonly StoryChange[] {
  const ids = new Set([...Object.keys(before.plan.jiraFacts.rows), ...Object.keys(after.plan.jiraFacts.rows)])
  return [...ids]
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((story) => changesOf(story, standingOf(before, story), standingOf(after, story)).map((change) => ({ ...change, behind: behindOf(change.kind, story, events) })))
}

function behindOf(kind: StoryChangeKind, story: StoryId, events: EventsBetween): Behind | null {
  return events.ofStory(story, MADE_BY[kind]) ?? (kind === 'in' || kind === 'out' ? events.ofStory(story, ELSE_BY) : null)
}

interface Standing {
  readonly inScope: boolean
  readonly done: boolean
  readonly estimate: Estimate | null
  readonly days: number | null
  readonly place: readonly Text[] | null
  /** Tells places apart, whatever they are called. */
  readonly spot: string
}

function standingOf(state: PlanState, story: StoryId): Standing {
  const { jiraFacts, estimates, map, settings } = state.plan
  const row = jiraFacts.rows[story]
  const delivery = row ? deliveryOf(row, settings) : 'todo'
  const estimate = estimates.byStory[story] ?? null
  const size = estimate === null ? null : sizeOf(estimate.size, settings)
  const place = map.places[story]
  return {
    inScope: isCounted(state, story) && delivery !== 'dropped',
    done: delivery === 'delivered',
    estimate,
    days: estimate === null || size === null ? null : ((size.minDays + size.maxDays) / 2) * estimate.people,
    place: place === undefined ? null : placeName(place, state),
    spot: place === undefined ? '' : `${place.vertical}/${place.activity ?? ''}/${place.slice}`,
  }
}

/** "Prediction", "Tomorrow", "MVP". */
function placeName({ vertical, activity, slice }: Place, { plan: { map } }: PlanState): readonly Text[] {
  const names = [map.verticals[vertical]?.name, activity === null ? undefined : map.activities[activity]?.name, map.slices[slice]?.name]
  return names.flatMap((name) => name ?? [])
}

function changesOf(story: StoryId, was: Standing, is: Standing): readonly Omit<StoryChange, 'behind'>[] {
  const change = (kind: StoryChangeKind, more: Partial<StoryChange> = {}) => ({ kind, story, was: null, is: null, days: 0, ...more })
  if (!was.inScope && !is.inScope) return []
  // What came in is shown where it stands; its size and place are no further changes.
  if (!was.inScope) return [change('in', { is: is.place, days: is.days ?? 0 }), ...(is.done ? [change('delivered')] : [])]
  if (!is.inScope) return [change('out', { was: was.place, days: -(was.days ?? 0) })]
  const found: Omit<StoryChange, 'behind'>[] = []
  if (was.done !== is.done) found.push(change(is.done ? 'delivered' : 'reopened'))
  if (sizeText(was.estimate) !== sizeText(is.estimate))
    found.push(
      change('resized', {
        was: was.estimate && [sizeText(was.estimate)],
        is: is.estimate && [sizeText(is.estimate)],
        days: was.days === null || is.days === null ? 0 : is.days - was.days,
      }),
    )
  if (was.spot !== is.spot) found.push(change('moved', { was: was.place, is: is.place }))
  return found
}

/** "M", or "M × 2" where several people work on it. */
function sizeText(estimate: Estimate | null): string {
  if (estimate === null) return ''
  return estimate.people === 1 ? estimate.size : `${estimate.size} × ${estimate.people}`
}

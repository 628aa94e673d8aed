import type { LoopLink } from '../../../playbook/loopLinks'
import type { WorkKind } from '../../../playbook/workKinds'
import type { DeliveryState } from '../../areas/settings/state'
import type { HypothesisRow, HypothesisStatus } from '../../areas/hypotheses/state'
import type { LocalId, StoryId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import { deliveryOf } from '../../delivery'
import type { NeededSet } from '../../dataNeeds'
import { dataOf } from '../../dataNeeds'
import { isPoor, widened, wideningBy } from '../../dataQuality'
import { sizeOf } from '../../sizeRange'

/** A hypothesis as a story's card shows it. */
export interface MapHypothesis {
  readonly id: LocalId
  readonly number: number
  readonly status: HypothesisStatus
  /** Stated on this story, or this story's work rests on it. */
  readonly isOwn: boolean
}

/** One story as the map shows it; its key and title come from Jira. */
export interface MapStory {
  readonly id: StoryId
  readonly state: DeliveryState
  readonly size: string | null
  /**
   * Working days of duration; null while unestimated, or when its size was never one of the plan's. While it is open,
   * as much wider or narrower as the data it needs makes it (F7).
   */
  readonly days: { readonly min: number; readonly max: number } | null
  /** The data sets it needs that are poor, and by how much they widen its range; absent where none is. */
  readonly poorData?: { readonly sets: readonly NeededSet[]; readonly factor: number }
  readonly people: number
  /** Absent while nobody said which (S8). */
  readonly kind?: WorkKind
  /** What it stands for in the first full loop; absent where it is not of it (L1). */
  readonly loop?: readonly LoopLink[]
  /** Own ones first, then those it rests on, each by number. */
  readonly hypotheses: readonly MapHypothesis[]
  /** Stories it depends on that stand in a later slice: it would be released without them (S6). */
  readonly late: readonly StoryId[]
  /** Stories it depends on that are planned into a later iteration than it, or into none (S6). */
  readonly lateInPlan: readonly StoryId[]
  readonly iteration: LocalId | null
  readonly epic: StoryId | null
  /** Jira did not show it to us; it may be back. */
  readonly isUnreachable: boolean
  /** Finished and all sub-tasks. */
  readonly subtasks: readonly [done: number, all: number] | null
}

/**
 * The stories that take part, and those that were placed but whose facts have not been read from Jira yet; not
 * those that were deleted, moved away or left the scope. `late` and `lateInPlan` are still empty: they need the backbone and the time.
 */
export function mapStories(plan: PlanParts): Record<StoryId, MapStory> {
  const hypotheses = hypothesesByStory(plan.hypotheses.rows)
  const stories: Record<StoryId, MapStory> = {}

  const add = (id: StoryId): void => {
    const row = plan.jiraFacts.rows[id]
    if (row?.absent !== undefined && row.absent !== 'unreachable') return
    const estimate = plan.estimates.byStory[id]
    const isDropped = plan.learning.dropped[id] !== undefined
    const state = isDropped ? 'dropped' : row ? deliveryOf(row, plan.settings) : 'todo'
    const data = state === 'todo' || state === 'doing' ? dataOf(plan, id) : NONE
    const factor = wideningBy(data.map(({ quality }) => quality))
    const poor = data.filter(({ quality }) => isPoor(quality))
    // A panel's plan comes without the kinds.
    const kind = (plan as Partial<PlanParts>).workKinds?.byStory[id]
    const days = estimate ? daysOf(estimate.size, plan) : null
    stories[id] = {
      id,
      state,
      size: estimate?.size ?? null,
      days: days && factor !== 1 ? widened(days, factor) : days,
      ...(poor.length > 0 && { poorData: { sets: poor, factor } }),
      people: estimate?.people ?? 1,
      ...(kind && { kind }),
      hypotheses: hypotheses.get(id) ?? NONE,
      late: NONE,
      lateInPlan: NONE,
      iteration: plan.iterations.byStory[id] ?? null,
      epic: row?.epic ?? null,
      isUnreachable: row?.absent === 'unreachable',
      subtasks: row?.subtasks ?? null,
    }
  }

  for (const id of Object.keys(plan.jiraFacts.rows)) add(id)
  for (const id of Object.keys(plan.map.places)) if (!plan.jiraFacts.rows[id]) add(id)
  return stories
}

const NONE: readonly never[] = []

function daysOf(id: string, plan: PlanParts): MapStory['days'] {
  const size = sizeOf(id, plan.settings)
  return size && { min: size.minDays, max: size.maxDays }
}

function hypothesesByStory(rows: Readonly<Record<LocalId, HypothesisRow>>): Map<StoryId, MapHypothesis[]> {
  const byStory = new Map<StoryId, MapHypothesis[]>()
  const push = (story: StoryId, hypothesis: MapHypothesis): void => {
    const list = byStory.get(story)
    if (list) list.push(hypothesis)
    else byStory.set(story, [hypothesis])
  }
  for (const [id, row] of Object.entries(rows)) {
    push(row.story, { id, number: row.number, status: row.status, isOwn: true })
    for (const story of row.dependants)
      if (story !== row.story) push(story, { id, number: row.number, status: row.status, isOwn: false })
  }
  for (const list of byStory.values()) list.sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.number - b.number)
  return byStory
}

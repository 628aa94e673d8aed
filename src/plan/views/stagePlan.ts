import type { Span, StagePlan } from '../areas/strategy/state'
import type { ActorKey, Day } from '../kernel/ids'
import type { PlanParts } from '../planState'
import { addDays, workingDaysFromDay } from '../workCalendar'

/** A lifecycle stage with who answers for it and when it is to be done (T2). */
export interface StageRow {
  readonly stage: string
  readonly name: string
  readonly owner: ActorKey | null
  /** Who works on it with the owner. */
  readonly others: readonly ActorKey[]
  readonly span: Span | null
}

/** What does not fit together: to be decided (T2). */
export type StageClash =
  /** The same people work on both, as owner or with them, and their days overlap. */
  | { readonly kind: 'twoPlaces'; readonly who: readonly ActorKey[]; readonly stages: readonly [StageRow, StageRow]; readonly overlap: Span }
  /** The first ends after the second, which comes after it, has started. */
  | { readonly kind: 'endsLate'; readonly stages: readonly [StageRow, StageRow]; readonly overlap: Span }

/** What is missing. */
export type StageGap =
  | { readonly kind: 'noOwner'; readonly stage: StageRow }
  | { readonly kind: 'noDays'; readonly stage: StageRow }
  /** Working days between the end of the first and the start of the second in which nothing is planned. */
  | { readonly kind: 'between'; readonly stages: readonly [StageRow, StageRow]; readonly days: number; readonly span: Span }

export interface StagePlanView {
  /** All stages of the plan, in their order. */
  readonly rows: readonly StageRow[]
  readonly clashes: readonly StageClash[]
  readonly gaps: readonly StageGap[]
  /** Nobody and no days anywhere. */
  readonly isEmpty: boolean
}

/** Per lifecycle stage who does it with whom and when, with clashes and gaps (T2). */
export function stagePlan({ settings, strategy }: Pick<PlanParts, 'settings' | 'strategy'>): StagePlanView {
  const rows = settings.stages.map(({ id, name }): StageRow => {
    const { owner, others = [], span }: StagePlan = strategy.stages[id] ?? { owner: null, span: null }
    return { stage: id, name, owner: owner?.by ?? null, others: others.map(({ by }) => by), span }
  })
  const isEmpty = rows.every(({ owner, others, span }) => owner === null && others.length === 0 && span === null)
  return { rows, isEmpty, clashes: clashesOf(rows), gaps: isEmpty ? [] : gapsOf(rows, settings) }
}

function clashesOf(rows: readonly StageRow[]): readonly StageClash[] {
  const clashes: StageClash[] = []
  rows.forEach((first, index) => {
    for (const second of rows.slice(index + 1)) {
      const overlap = overlapOf(first.span, second.span)
      const who = overlap ? peopleOf(first).filter((person) => peopleOf(second).includes(person)) : []
      if (overlap && who.length > 0) clashes.push({ kind: 'twoPlaces', who, stages: [first, second], overlap })
    }
    const next = nextDated(rows, index)
    if (next?.span && first.span && first.span.to >= next.span.from) clashes.push({ kind: 'endsLate', stages: [first, next], overlap: { from: next.span.from, to: first.span.to } })
  })
  return clashes
}

function gapsOf(rows: readonly StageRow[], { calendar }: PlanParts['settings']): readonly StageGap[] {
  const missing = rows.flatMap((stage): readonly StageGap[] => [
    ...(stage.owner === null ? [{ kind: 'noOwner' as const, stage }] : []),
    ...(stage.span === null ? [{ kind: 'noDays' as const, stage }] : []),
  ])
  const between = rows.flatMap((first, index): readonly StageGap[] => {
    const next = nextDated(rows, index)
    if (!first.span || !next?.span) return []
    const from = addDays(first.span.to, 1)
    const days = workingDaysFromDay(from, next.span.from, calendar)
    return days > 0 ? [{ kind: 'between', stages: [first, next], days, span: { from, to: addDays(next.span.from, -1) } }] : []
  })
  return [...missing, ...between]
}

/** The next stage in the plan's order that has days; what is not dated yet is said by itself. */
const nextDated = (rows: readonly StageRow[], index: number): StageRow | undefined => rows.slice(index + 1).find(({ span }) => span !== null)

/** Owner first. */
export const peopleOf = ({ owner, others }: Pick<StageRow, 'owner' | 'others'>): readonly ActorKey[] => (owner === null ? others : [owner, ...others])

/** The days that both have; null where they have none in common. */
export function overlapOf(a: Span | null, b: Span | null): Span | null {
  if (!a || !b) return null
  const [from, to] = [later(a.from, b.from), a.to < b.to ? a.to : b.to]
  return from <= to ? { from, to } : null
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

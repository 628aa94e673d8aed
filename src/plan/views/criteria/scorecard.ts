import type { CriterionKind, Side } from '../../../playbook/criterionWords'
import { CRITERION_KINDS, SIDES } from '../../../playbook/criterionWords'
import type { Criterion, Reading } from '../../areas/criteria/state'
import type { LocalId, StoryId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import { meets } from '../hypothesisBoard'

/** How one side stands to a criterion as it reads now. */
export type Standing = 'agreed' | 'lapsed' | 'missing'
export type Trend = 'better' | 'worse' | 'same'

export interface CriterionRow {
  readonly id: LocalId
  readonly criterion: Criterion
  readonly latest: Reading | null
  /** Whether the latest reading meets the target; null without one. */
  readonly isMet: boolean | null
  /** The latest against the reading before it; null with fewer than two. */
  readonly trend: Trend | null
  readonly sides: Readonly<Record<Side, Standing>>
  /** The ML criteria that serve it. */
  readonly servedBy: readonly LocalId[]
  readonly aims: readonly { readonly story: StoryId; readonly gain: number }[]
}

export interface Scorecard {
  /** In use: business, ML, software, each by number. */
  readonly rows: readonly CriterionRow[]
  readonly retired: readonly CriterionRow[]
  readonly met: number
  readonly missed: number
}

/** Every criterion with its target, latest value, trend and agreements (P6). */
export function scorecard(plan: PlanParts): Scorecard {
  const { byId, aims } = plan.criteria
  const all = Object.entries(byId)
    .map(([id, criterion]): CriterionRow => {
      const latest = criterion.readings.at(-1) ?? null
      return {
        id,
        criterion,
        latest,
        isMet: latest === null ? null : meets(latest.value, criterion),
        trend: trendOf(criterion),
        sides: { technical: standingOf(criterion, 'technical'), business: standingOf(criterion, 'business') },
        servedBy: Object.keys(byId).filter((other) => !byId[other]!.retired && byId[other]!.serves?.business === id),
        aims: Object.entries(aims).flatMap(([story, own]) => own.filter((aim) => aim.criterion === id).map(({ gain }) => ({ story, gain }))),
      }
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.criterion.number - b.criterion.number)
  const rows = all.filter(({ criterion }) => !criterion.retired)
  return {
    rows,
    retired: all.filter(({ criterion }) => criterion.retired),
    met: rows.filter(({ isMet }) => isMet === true).length,
    missed: rows.filter(({ isMet }) => isMet === false).length,
  }
}

export function standingOf({ agreements }: Criterion, side: Side): Standing {
  const agreement = agreements[side]
  return agreement === undefined ? 'missing' : agreement.isLapsed ? 'lapsed' : 'agreed'
}

/** The sides whose agreement is not there, or not there any more. */
export const openSides = ({ sides }: Pick<CriterionRow, 'sides'>): readonly Side[] => SIDES.filter((side) => sides[side] !== 'agreed')

function trendOf({ readings, comparison }: Pick<Criterion, 'readings' | 'comparison'>): Trend | null {
  const [before, now] = readings.slice(-2)
  if (before === undefined || now === undefined) return null
  if (before.value === now.value) return 'same'
  return now.value > before.value === isHigherBetter(comparison) ? 'better' : 'worse'
}

export const isHigherBetter = (comparison: Criterion['comparison']): boolean => comparison.startsWith('>')

/** What the others serve comes first. */
const ORDER: readonly CriterionKind[] = ['business', ...CRITERION_KINDS.filter((kind) => kind !== 'business')]
const rankOf = ({ criterion }: CriterionRow): number => ORDER.indexOf(criterion.kind)

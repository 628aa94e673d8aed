import { inOrder } from '../../areas/map/order'
import type { Day, LocalId, Moment } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import type { PlanState } from '../../planState'
import { workingDaysFromDay } from '../../workCalendar'
import type { Behind } from './behind'

/** What a forecast said at a moment: for each slice the day by which it is done with 85 % confidence; null where it named none. */
export interface DatesAt {
  readonly at: Moment
  readonly slices: Readonly<Record<LocalId, Day | null>>
}

export interface DateChange {
  readonly slice: LocalId
  readonly name: Text
  readonly was: Day | null
  /** A day, or "done": nothing was left down to there. */
  readonly is: Day | null
  /** Working days later (+) or earlier (−); null where one of them is not known. */
  readonly workingDays: number | null
}

export interface DateChanges {
  /** `issued`: as they were given out; `remade`: reckoned now, with today's model, from what was known at both moments. */
  readonly basis: 'issued' | 'remade'
  readonly was: Moment
  readonly is: Moment
  readonly rows: readonly DateChange[]
  /** The fact that gave out the later ones; null where they are made again. */
  readonly behind: Behind | null
}

/** The forecast that was given out last (C5); null where none was yet. */
export function issuedDates({ plan }: PlanState): DatesAt | null {
  const last = plan.forecasts?.issued.at(-1)
  return last === undefined ? null : { at: last.at, slices: Object.fromEntries(last.slices.map(({ slice, p85 }) => [slice, p85])) }
}

/** By the order of the map; slices that neither knew are left out. Days are counted in the later plan's calendar. */
export function dateChanges(basis: DateChanges['basis'], was: DatesAt, is: DatesAt, { plan }: PlanState, behind: Behind | null = null): DateChanges {
  const { slices } = plan.map
  const rows = inOrder(slices)
    .flatMap(({ id: slice }): readonly DateChange[] => {
      if (was.slices[slice] === undefined && is.slices[slice] === undefined) return []
      const before = was.slices[slice] ?? null
      const after = is.slices[slice]
      const workingDays = before === null || after === null || after === undefined ? null : workingDaysFromDay(before, after, plan.settings.calendar)
      return [{ slice, name: slices[slice]!.name, was: before, is: after === undefined ? 'done' : after, workingDays }]
    })
  return { basis, was: was.at, is: is.at, rows, behind }
}

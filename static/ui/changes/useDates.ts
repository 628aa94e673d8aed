import { useEffect, useMemo, useState } from 'react'
import { dateAt } from '../../../src/forecast/results/outcome'
import type { PlanForecast } from '../../../src/forecast/results/planForecast'
import type { PlanAt } from '../../../src/plan/views/changesBetween'
import type { DateChanges, DatesAt } from '../../../src/plan/views/changes/dateChanges'
import { dateChanges } from '../../../src/plan/views/changes/dateChanges'
import { pageEngine } from '../forecast/engine/pageEngine'

export type DatesCompared = { readonly status: 'ready'; readonly value: DateChanges | null } | { readonly status: 'reckoning' } | { readonly status: 'failed'; readonly message: string }

/** The dates of both moments: as issued where there are such, else both made anew and called so (HIST-6); null waits. */
export function useDates(before: PlanAt | null, after: PlanAt | null, issued: DateChanges | null): DatesCompared {
  const isWanted = issued === null
  const was = useDatesAt(isWanted ? before : null)
  const is = useDatesAt(isWanted ? after : null)
  return useMemo(() => {
    if (issued !== null) return { status: 'ready', value: issued }
    if (was.status === 'failed') return was
    if (is.status === 'failed') return is
    if (was.status === 'reckoning' || is.status === 'reckoning' || after === null) return { status: 'reckoning' }
    return { status: 'ready', value: was.value === null || is.value === null ? null : dateChanges('remade', was.value, is.value, after.state) }
  }, [issued, was, is, after])
}

type Reckoned = { readonly status: 'ready'; readonly value: DatesAt | null } | { readonly status: 'reckoning' } | { readonly status: 'failed'; readonly message: string }

const RECKONING: Reckoned = { status: 'reckoning' }

function useDatesAt(moment: PlanAt | null): Reckoned {
  const [heard, setHeard] = useState<{ readonly moment: PlanAt; readonly told: Reckoned } | null>(null)
  useEffect(() => {
    if (moment === null) return undefined
    return pageEngine().ask<'rows'>(moment.state, moment.at, { kind: 'rows', move: null }, (told) =>
      setHeard({ moment, told: told.status === 'failed' ? told : { status: 'ready', value: datesOf(told.value, moment.at) } }),
    )
  }, [moment])
  return heard !== null && heard.moment === moment ? heard.told : RECKONING
}

/** Null where nothing could be said. */
function datesOf(forecast: PlanForecast, at: number): DatesAt | null {
  if (forecast.kind !== 'forecast') return null
  const slices = forecast.slices.flatMap(({ slice, growing }) => (slice === null || growing === null ? [] : [[slice, dateAt(growing, 0.85)?.day ?? null] as const]))
  return { at, slices: Object.fromEntries(slices) }
}

import { useEffect, useMemo, useState } from 'react'
import type { ForecastReplies, RequestKind, RequestOf } from '../../../../src/forecast/reckoning/forecastRequest'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import type { PlanState } from '../../../../src/plan/planState'
import type { Told } from './createForecastEngine'
import { pageEngine } from './pageEngine'

/** What is being reckoned keeps showing what was known before. */
export type Reckoned<T> = { readonly status: 'reckoning'; readonly last: T | null } | Told<T>

/** A forecast of the present is good for so long, in ms: nobody's date moves from one minute to the next. */
const GOOD_FOR = 600_000

/** Asks the engine about the plan as the page shows it, or as it would be, anew with each change; null asks nothing. */
export function useReckoned<K extends RequestKind>(request: RequestOf<K> | null, instead?: PlanState): Reckoned<ForecastReplies[K]> {
  const shown = usePlanReady().state
  const state = instead ?? shown
  const at = useForecastMoment()
  const asked = JSON.stringify(request)
  const question = useMemo(() => ({ state, at, request: JSON.parse(asked) as RequestOf<K> | null }), [state, at, asked])
  const [heard, setHeard] = useState<{ readonly question: object; readonly told: Told<ForecastReplies[K]> } | null>(null)
  useEffect(() => {
    if (question.request === null) return undefined
    return pageEngine().ask<K>(question.state, question.at, question.request, (told) => setHeard({ question, told }))
  }, [question])

  return useMemo(() => {
    if (heard?.question === question) return heard.told
    const known = question.request === null ? null : pageEngine().known<K>(question.state, question.at, question.request)
    if (known !== null) return { status: 'ready', value: known }
    return { status: 'reckoning', last: heard?.told.status === 'ready' ? heard.told.value : null }
  }, [heard, question])
}

/** The moment that the page's forecasts are made for: never before what the plan already knows. */
export function useForecastMoment(): number {
  const { state, asOf } = usePlanReady()
  const now = useNow()
  return asOf === undefined ? Math.max(state.at, Math.floor(now / GOOD_FOR) * GOOD_FOR) : asOf.at
}

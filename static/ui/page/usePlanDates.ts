import { useMemo } from 'react'
import type { Dates } from '../kit/dates'
import { createDates } from '../kit/dates'
import { useFrame } from '../plan/PlanProvider'
import { usePlanReady } from './usePlanReady'

/** Dates in the plan's own time zone, which decides what a day is, in the user's words. */
export function usePlanDates(): Dates {
  const { locale } = useFrame()
  const { timeZone } = usePlanReady().state.plan.settings.calendar
  return useMemo(() => createDates(locale, timeZone), [locale, timeZone])
}

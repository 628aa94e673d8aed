import { useEffect, useState } from 'react'
import { usePlan } from '../plan/PlanProvider'

/** The moment that the page shows: the chosen one of the past, else the present to the minute. */
export function useNow(): number {
  const plan = usePlan()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return plan.status === 'ready' && plan.asOf !== undefined ? plan.asOf.at : now
}

import { useCallback, useState } from 'react'
import { usePlanReady } from '../ui/page/usePlanReady'
import { useRefresh } from '../ui/plan/PlanProvider'
import { ReadingProgress } from '../ui/start/ReadingProgress'
import { useReading } from '../ui/start/useReading'

/** A plan that changed so recently may still be reading its history, in ms. */
const RECENT = 10 * 60_000

/** While Jira's history is still being read, says so above the view; what is there can be used already. */
export function ReadingJira() {
  const { state, asOf } = usePlanReady()
  const refresh = useRefresh()
  const [isYoung] = useState(() => asOf === undefined && Date.now() - state.at < RECENT)
  const reading = useReading(isYoung, useCallback(() => void refresh(), [refresh]))
  return reading === null || reading.state === 'idle' ? null : <ReadingProgress reading={reading} />
}

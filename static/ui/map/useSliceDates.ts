import { useEffect, useState } from 'react'
import type { LocalId } from '../../../src/plan/kernel/ids'
import type { PlanState } from '../../../src/plan/planState'
import { useDayWords } from '../charts/useDayWords'
import { basisSentence, dayFor } from '../forecast/forecastWords'

/** A slice's date as its row shows it, and where it comes from. */
export interface SliceDate {
  readonly text: string
  readonly basis: string
}

/** How long the plan must lie still before dates are reckoned again, in ms: moving cards goes first. */
const STILL_FOR = 1200
/** With more open stories than this the reckoning would hold up the map; the forecast's own page has it. */
const MOST_STORIES = 200
const RUNS = 500

/** "85 % by 12 March" for each slice, a moment after the map stands; never without its basis. */
export function useSliceDates(state: PlanState, open: number, at: number): Readonly<Record<LocalId, SliceDate>> {
  const words = useDayWords()
  const [dates, setDates] = useState<Readonly<Record<LocalId, SliceDate>>>({})
  useEffect(() => {
    let isStale = false
    const reckon = async (): Promise<void> => {
      const { forecast } = await import('../../../src/forecast/forecast')
      if (isStale) return
      const result = open > MOST_STORIES ? null : forecast(state, { at, runs: RUNS })
      setDates(
        result?.kind !== 'forecast'
          ? {}
          : Object.fromEntries(
              result.slices.flatMap((slice) => {
                const day = dayFor(slice, 0.85)
                if (slice.slice === null || slice.remaining === 0 || !day) return []
                const guess = result.basis.kind === 'ranges' ? 'a guess: ' : ''
                return [[slice.slice, { text: `${guess}85 % by ${words.day(day)}`, basis: basisSentence(result.basis, words) }]]
              }),
            ),
      )
    }
    const timer = setTimeout(() => void reckon(), STILL_FOR)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [state, open, at, words])
  return dates
}

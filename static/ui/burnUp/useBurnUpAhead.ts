import { useMemo } from 'react'
import type { BurnUp } from '../../../src/plan/views/burnUp'
import { useDayWords } from '../charts/useDayWords'
import { useFan, usePlanForecast } from '../forecast/engine/useForecast'
import { forecastAnswer } from '../forecast/forecastAnswer'
import { latestOf } from '../forecast/latestOf'
import type { BurnUpAhead } from './burnUpAhead'
import { burnUpAhead } from './burnUpAhead'

interface Coming {
  readonly status: 'reckoning' | 'ready' | 'failed'
  /** Why it failed. */
  readonly message: string
  readonly value: BurnUpAhead | null
  /** The forecast in one sentence; empty while it is not known. */
  readonly answer: string
}

/** What may come after today. While it is reckoned anew the last one stays. */
export function useBurnUpAhead(view: BurnUp): Coming {
  const words = useDayWords()
  const plan = usePlanForecast()
  const fan = useFan()
  const made = latestOf(plan)
  const days = latestOf(fan)
  const isKnown = made !== null && (fan.status === 'ready' || days !== null)
  const value = useMemo(() => (isKnown ? burnUpAhead(view, made.forecast, made.model, days) : null), [isKnown, view, made, days])
  const failed = plan.status === 'failed' ? plan : fan.status === 'failed' ? fan : null
  return {
    status: failed !== null ? 'failed' : isKnown ? 'ready' : 'reckoning',
    message: failed?.message ?? '',
    value,
    answer: made?.forecast.kind === 'forecast' ? forecastAnswer(made.forecast, null, words) : '',
  }
}

import type { PlanReckoning } from '../../../../src/forecast/reckoning/forecastRequest'
import type { PlanRecord } from '../../../../src/forecast/record/planRecord'
import type { Causes } from '../../../../src/forecast/results/causes'
import type { FailFastOrder } from '../../../../src/forecast/results/failFastOrder'
import type { FanDay } from '../../../../src/forecast/results/fan'
import type { Change, WhatIf } from '../../../../src/forecast/results/whatIf'
import type { PlanState } from '../../../../src/plan/planState'
import type { Reckoned } from './useReckoned'
import { useReckoned } from './useReckoned'

export type { Reckoned } from './useReckoned'

/** The forecast of the plan as the page shows it, with each story's date, and the model that was played. */
export function usePlanForecast(): Reckoned<PlanReckoning> {
  return useReckoned<'plan'>({ kind: 'plan' })
}

/** What will have been delivered by the end of each of the next days, a year at most; null without a pace. */
export function useFan(days = 364): Reckoned<readonly FanDay[] | null> {
  return useReckoned<'fan'>({ kind: 'fan', days })
}

/** What makes the date of a row of the model less sure; null asks for none. */
export function useCauses(row: number | null): Reckoned<Causes> {
  return useReckoned<'causes'>(row === null ? null : { kind: 'causes', row })
}

/** Which hypothesis to test next (H3), and what the order gains. */
export function useFailFast(): Reckoned<FailFastOrder> {
  return useReckoned<'failFast'>({ kind: 'failFast' })
}

/** The plan's forecast beside the one after these changes; nothing is written. `instead`: of the plan as it would be. */
export function useWhatIf(changes: readonly Change[], instead?: PlanState): Reckoned<WhatIf> {
  return useReckoned<'whatIf'>({ kind: 'whatIf', changes }, instead)
}

/** What the plan's forecasts and its people's confidences were worth. */
export function useTrackRecord(): Reckoned<PlanRecord> {
  return useReckoned<'trackRecord'>({ kind: 'trackRecord' })
}

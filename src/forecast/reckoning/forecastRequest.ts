import type { MapCommand } from '../../plan/areas/map/commands'
import type { Day } from '../../plan/kernel/ids'
import type { ForecastModel } from '../forecastModel'
import type { PlanRecord } from '../record/planRecord'
import type { AmountForecast } from '../results/amountForecast'
import type { Causes } from '../results/causes'
import type { FailFastOrder } from '../results/failFastOrder'
import type { FanDay } from '../results/fan'
import type { PlanForecast } from '../results/planForecast'
import type { Change, WhatIf } from '../results/whatIf'

/** What can be asked of the forecast. Unless it says otherwise, with the usual trials (`usualTrials`) and seed 1. */
export type ForecastRequest =
  | ({ readonly kind: 'plan' } & Play)
  /** The rows' dates without those of each story, if a move were made: quick enough to be asked while a card is dragged. */
  | ({ readonly kind: 'rows'; readonly move: MapMove | null } & Play)
  | { readonly kind: 'fan'; readonly days: number }
  | { readonly kind: 'amount'; readonly day: Day }
  | ({ readonly kind: 'causes'; readonly row: number } & Play)
  | ({ readonly kind: 'failFast' } & Play)
  | ({ readonly kind: 'whatIf'; readonly changes: readonly Change[] } & Play)
  | { readonly kind: 'trackRecord' }

export interface Play {
  readonly trials?: number
  readonly seed?: number
}

/** Stories put somewhere else for the sake of argument. */
export type MapMove = Extract<MapCommand, { type: 'PlaceStories' | 'UnplaceStories' }>

export interface ForecastReplies {
  readonly plan: PlanReckoning
  readonly rows: PlanForecast
  readonly fan: readonly FanDay[] | null
  readonly amount: AmountForecast | null
  readonly causes: Causes
  readonly failFast: FailFastOrder
  readonly whatIf: WhatIf
  readonly trackRecord: PlanRecord
}

/** The forecast, and the model of the plan that it was played with. */
export interface PlanReckoning {
  readonly forecast: PlanForecast
  readonly model: ForecastModel
}

export type RequestKind = ForecastRequest['kind']
export type RequestOf<K extends RequestKind> = Extract<ForecastRequest, { kind: K }>

export const USUAL_SEED = 1

/** The plan's own forecast is played in full; what compares many plays, or has to be quick, with fewer. */
export function usualTrials(kind: 'plan' | 'rows' | 'causes' | 'failFast' | 'whatIf'): number {
  switch (kind) {
    case 'plan':
    case 'whatIf':
    // It plays the plan only twice, and names dates that the forecast names, too.
    case 'failFast':
      return 10_000
    case 'rows':
    case 'causes':
      return 2000
  }
}

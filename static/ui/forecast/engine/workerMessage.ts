import type { ForecastReplies, ForecastRequest, RequestKind } from '../../../../src/forecast/reckoning/forecastRequest'
import type { Moment } from '../../../../src/plan/kernel/ids'
import type { StateChange } from './stateChange'

/** To the worker: one request at a time, with what changed in the plan since the one before; null: nothing. */
export interface WorkerQuestion {
  readonly id: number
  readonly change: StateChange | null
  readonly at: Moment
  readonly request: ForecastRequest
}

export type WorkerAnswer =
  /** The worker's file has arrived and runs. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly value: ForecastReplies[RequestKind]; readonly took: number }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

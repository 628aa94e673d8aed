import type { Buffer, BusinessFigure, DeploymentText, DeploymentType, Mode, Pattern, TechnicalFigure } from '../../../playbook/deployment'
import type { ActorKey, LocalId, Moment } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

export type FigureValue = number | Mode | Buffer

/** A figure that a person gave instead of the computed one. */
export interface Override {
  readonly value: FigureValue
  readonly reason: Text
  readonly at: Moment
  readonly by: ActorKey
}

export interface RollOut {
  readonly pattern: Pattern
  /** Shares of the traffic in percent, rising, the last one 100. */
  readonly steps: readonly number[]
}

/** From `at` on it gets this share of the traffic, in percent. */
export interface RampStep {
  readonly share: number
  readonly at: Moment
  readonly by: ActorKey
  /** Why, where somebody said so; always given where it goes back. */
  readonly note: Text
  readonly isBack?: true
}

/** What an A/B test measured: `a` the old one, `b` the new one. */
export interface AbResult {
  readonly metric: Text
  readonly a: number
  readonly b: number
  readonly better: 'higher' | 'lower'
  readonly note: Text
}

/** One release on its way to all of the traffic. */
export interface Ramp {
  readonly release: Text
  /** When it began, without any traffic yet. */
  readonly at: Moment
  readonly by: ActorKey
  readonly steps: readonly RampStep[]
  readonly result?: AbResult
}

/** How one slice is deployed (P2, P3). */
export interface Deployment {
  readonly business: Readonly<Partial<Record<BusinessFigure, number>>>
  readonly texts: Readonly<Partial<Record<DeploymentText, Text>>>
  readonly overrides: Readonly<Partial<Record<TechnicalFigure, Override>>>
  readonly kind: DeploymentType | null
  readonly rollOut: RollOut | null
  /** The last one is under way, or done. */
  readonly ramps: readonly Ramp[]
}

export interface DeploymentState {
  /** A slice of which nothing is said is absent. */
  readonly bySlice: Readonly<Record<LocalId, Deployment>>
}

export const initialDeployment = (): DeploymentState => ({ bySlice: {} })

export const NOTHING_SAID: Deployment = { business: {}, texts: {}, overrides: {}, kind: null, rollOut: null, ramps: [] }

/** The release that is ramped up, or the one that was last. */
export const currentRamp = ({ ramps }: Deployment): Ramp | null => ramps.at(-1) ?? null

/** The share of the traffic that it gets now, in percent. */
export const shareOf = (ramp: Ramp): number => ramp.steps.at(-1)?.share ?? 0

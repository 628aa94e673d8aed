import * as z from 'zod/mini'
import { day, localId, moment } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { OMISSIONS } from './state'

const v = z.optional(z.int())
const seq = z.int().check(z.minimum(0))
const dayOrNull = z.nullable(day)
export const occasion = z.object({ kind: z.enum(['iteration', 'gate']), of: localId })
export const issuedForecast = z.object({
  at: moment,
  origin: day,
  version: z.int().check(z.minimum(1)),
  seed: z.int(),
  inputs: seq,
  counts: z
    .array(z.object({ days: z.int().check(z.minimum(1), z.maximum(364)), quantiles: z.array(seq).check(z.minLength(99), z.maxLength(99)) }))
    .check(z.maxLength(4)),
  slices: z.array(z.object({ slice: localId, p50: dayOrNull, p85: dayOrNull, p95: dayOrNull })).check(z.maxLength(200)),
  milestones: z.array(z.object({ id: localId, day, probability: z.number().check(z.minimum(0), z.maximum(1)) })).check(z.maxLength(200)),
})
export const excludedPeriod = z.object({ from: day, to: day, reason: text })
export const correlation = z.nullable(z.number().check(z.minimum(0), z.maximum(1)))

export const forecastsEvents = {
  ForecastIssued: z.object({ type: z.literal('ForecastIssued'), v, occasion, forecast: issuedForecast }),
  /** The occasion came, and there was nothing that could honestly be issued. */
  ForecastOmitted: z.object({ type: z.literal('ForecastOmitted'), v, occasion, why: z.enum(OMISSIONS) }),
  PeriodExcluded: z.object({ type: z.literal('PeriodExcluded'), v, period: localId, span: excludedPeriod }),
  /** It counts again. */
  PeriodIncluded: z.object({ type: z.literal('PeriodIncluded'), v, period: localId, was: excludedPeriod }),
  CorrelationSet: z.object({ type: z.literal('CorrelationSet'), v, correlation, was: correlation }),
} as const

export type ForecastsEvent = { [K in keyof typeof forecastsEvents]: z.infer<(typeof forecastsEvents)[K]> }[keyof typeof forecastsEvents]

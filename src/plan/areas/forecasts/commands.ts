import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { correlation, excludedPeriod, issuedForecast, occasion } from './events'
import { OMISSIONS } from './state'

export const forecastsCommands = {
  IssueForecast: z.object({ type: z.literal('IssueForecast'), occasion, forecast: issuedForecast }),
  OmitForecast: z.object({ type: z.literal('OmitForecast'), occasion, why: z.enum(OMISSIONS) }),
  ExcludePeriod: z.object({ type: z.literal('ExcludePeriod'), period: localId, span: excludedPeriod }),
  IncludePeriod: z.object({ type: z.literal('IncludePeriod'), period: localId }),
  SetCorrelation: z.object({ type: z.literal('SetCorrelation'), correlation }),
} as const

export type ForecastsCommand = { [K in keyof typeof forecastsCommands]: z.infer<(typeof forecastsCommands)[K]> }[keyof typeof forecastsCommands]

import * as z from 'zod/mini'
import { actorKey, day, localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'
import { PERIOD_FIGURES } from './state'

const v = z.optional(z.int())
const metric = z.number().check(z.minimum(-1e12), z.maximum(1e12))
const number = z.nullable(metric)
export const star = z.object({ name, unit: text, start: number, target: number, due: z.nullable(day) })
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
export const figure = z.enum(PERIOD_FIGURES)
export const amount = z.nullable(z.number().check(z.minimum(0), z.maximum(1e13)))
export const value = number
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/))
export const person = z.object({ by: actorKey })
export const owner = z.nullable(person)
export const span = z.nullable(z.object({ from: day, to: day }))
const aboutStar = { v, northStar: localId }
const aboutStage = { v, stage: localId }

export const strategyEvents = {
  NorthStarStated: z.object({ type: z.literal('NorthStarStated'), ...aboutStar, star }),
  NorthStarChanged: z.object({ type: z.literal('NorthStarChanged'), ...aboutStar, star, was: star }),
  /** Null: that day is no longer said to have been measured. */
  NorthStarRead: z.object({ type: z.literal('NorthStarRead'), ...aboutStar, day, value, was: number }),
  NorthStarRemoved: z.object({ type: z.literal('NorthStarRemoved'), ...aboutStar, star, readings: z.array(z.object({ day, value: metric })) }),
  PeriodFigureSet: z.object({ type: z.literal('PeriodFigureSet'), v, month, figure, value: amount, was: amount }),
  BudgetCurrencyChosen: z.object({ type: z.literal('BudgetCurrencyChosen'), v, currency, was: currency }),
  StageOwned: z.object({ type: z.literal('StageOwned'), ...aboutStage, owner, was: owner }),
  StageJoined: z.object({ type: z.literal('StageJoined'), ...aboutStage, person }),
  StageLeft: z.object({ type: z.literal('StageLeft'), ...aboutStage, person }),
  StageDated: z.object({ type: z.literal('StageDated'), ...aboutStage, span, was: span }),
} as const

export type StrategyEvent = { [K in keyof typeof strategyEvents]: z.infer<(typeof strategyEvents)[K]> }[keyof typeof strategyEvents]

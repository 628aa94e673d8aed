import * as z from 'zod/mini'
import { day, localId } from '../../kernel/ids'
import { amount, currency, figure, month, owner, person, span, star, value } from './events'

const aboutStar = { northStar: localId }
const aboutStage = { stage: localId }

export const strategyCommands = {
  StateNorthStar: z.object({ type: z.literal('StateNorthStar'), ...aboutStar, star }),
  ChangeNorthStar: z.object({ type: z.literal('ChangeNorthStar'), ...aboutStar, star }),
  /** How it stood on a day; null takes the reading back. */
  ReadNorthStar: z.object({ type: z.literal('ReadNorthStar'), ...aboutStar, day, value }),
  RemoveNorthStar: z.object({ type: z.literal('RemoveNorthStar'), ...aboutStar }),
  /** One figure of one month; null: nothing is said any more. */
  SetPeriodFigure: z.object({ type: z.literal('SetPeriodFigure'), month, figure, value: amount }),
  ChooseBudgetCurrency: z.object({ type: z.literal('ChooseBudgetCurrency'), currency }),
  OwnStage: z.object({ type: z.literal('OwnStage'), ...aboutStage, owner }),
  /** Somebody who works on it with the owner. */
  JoinStage: z.object({ type: z.literal('JoinStage'), ...aboutStage, person }),
  LeaveStage: z.object({ type: z.literal('LeaveStage'), ...aboutStage, person }),
  DateStage: z.object({ type: z.literal('DateStage'), ...aboutStage, span }),
} as const

export type StrategyCommand = { [K in keyof typeof strategyCommands]: z.infer<(typeof strategyCommands)[K]> }[keyof typeof strategyCommands]

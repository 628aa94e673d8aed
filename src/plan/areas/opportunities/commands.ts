import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { changes, field, figures } from './events'

const about = { vertical: z.nullable(localId) }
const entry = z.object({ ...about, figures, notes: z.array(z.object({ field, value: text })).check(z.maxLength(3)) })

export const opportunitiesCommands = {
  /** One, or several that come in whole or not at all. */
  StateOpportunities: z.object({ type: z.literal('StateOpportunities'), opportunities: z.array(entry).check(z.minLength(1), z.maxLength(30)) }),
  ChangeOpportunity: z.object({ type: z.literal('ChangeOpportunity'), ...about, figures: changes }),
  DescribeOpportunity: z.object({ type: z.literal('DescribeOpportunity'), ...about, field, value: text }),
  DiscardOpportunity: z.object({ type: z.literal('DiscardOpportunity'), ...about, why: text }),
  TakeUpOpportunity: z.object({ type: z.literal('TakeUpOpportunity'), ...about, why: text }),
} as const

export type OpportunitiesCommand = { [K in keyof typeof opportunitiesCommands]: z.infer<(typeof opportunitiesCommands)[K]> }[keyof typeof opportunitiesCommands]

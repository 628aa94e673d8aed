import * as z from 'zod/mini'
import { INVESTMENT_STAGES } from '../../../playbook/slices'
import { localId, storyId } from '../../kernel/ids'
import { name } from '../../kernel/text'

const v = z.optional(z.int())
const rank = z.string().check(z.minLength(1), z.maxLength(200))
export const investment = z.enum(INVESTMENT_STAGES)
const place = z.object({ vertical: localId, activity: z.nullable(localId), slice: localId, rank })

export const mapEvents = {
  VerticalAdded: z.object({ type: z.literal('VerticalAdded'), v, vertical: localId, name, rank }),
  VerticalRenamed: z.object({ type: z.literal('VerticalRenamed'), v, vertical: localId, name, was: name }),
  VerticalMoved: z.object({ type: z.literal('VerticalMoved'), v, vertical: localId, rank, was: rank }),
  VerticalRetired: z.object({ type: z.literal('VerticalRetired'), v, vertical: localId }),
  VerticalRestored: z.object({ type: z.literal('VerticalRestored'), v, vertical: localId }),
  ActivityAdded: z.object({ type: z.literal('ActivityAdded'), v, activity: localId, vertical: localId, name, rank }),
  ActivityRenamed: z.object({ type: z.literal('ActivityRenamed'), v, activity: localId, name, was: name }),
  ActivityMoved: z.object({
    type: z.literal('ActivityMoved'),
    v,
    activity: localId,
    vertical: localId,
    rank,
    was: z.object({ vertical: localId, rank }),
  }),
  ActivityRetired: z.object({ type: z.literal('ActivityRetired'), v, activity: localId }),
  ActivityRestored: z.object({ type: z.literal('ActivityRestored'), v, activity: localId }),
  SliceAdded: z.object({ type: z.literal('SliceAdded'), v, slice: localId, name, rank, investment }),
  SliceRenamed: z.object({ type: z.literal('SliceRenamed'), v, slice: localId, name, was: name }),
  SliceMoved: z.object({ type: z.literal('SliceMoved'), v, slice: localId, rank, was: rank }),
  SliceRetired: z.object({ type: z.literal('SliceRetired'), v, slice: localId }),
  SliceRestored: z.object({ type: z.literal('SliceRestored'), v, slice: localId }),
  /** `was` is where each story stood before; null = in the tray. */
  StoriesPlaced: z.object({
    type: z.literal('StoriesPlaced'),
    v,
    stories: z.array(z.object({ story: storyId, place, was: z.nullable(place) })),
  }),
  StoriesUnplaced: z.object({ type: z.literal('StoriesUnplaced'), v, stories: z.array(z.object({ story: storyId, was: place })) }),
} as const

export type MapEvent = { [K in keyof typeof mapEvents]: z.infer<(typeof mapEvents)[K]> }[keyof typeof mapEvents]

import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { name } from '../../kernel/text'
import { investment } from './events'

/** The sibling to stand before; null = last. A sibling that is gone by then means last, too. */
const before = z.nullable(localId)
const stories = z.array(storyId).check(z.minLength(1), z.maxLength(500))

export const mapCommands = {
  /** The first structure of a plan in one commit: verticals left to right, slices top down. */
  DrawMap: z.object({
    type: z.literal('DrawMap'),
    verticals: z.array(z.object({ vertical: localId, name })).check(z.maxLength(100)),
    activities: z.array(z.object({ activity: localId, vertical: localId, name })).check(z.maxLength(300)),
    slices: z.array(z.object({ slice: localId, name, investment })).check(z.maxLength(50)),
  }),
  AddVertical: z.object({ type: z.literal('AddVertical'), vertical: localId, name, before }),
  RenameVertical: z.object({ type: z.literal('RenameVertical'), vertical: localId, name }),
  MoveVertical: z.object({ type: z.literal('MoveVertical'), vertical: localId, before }),
  /** Stories in it return to the tray; with any there, it asks to be confirmed. */
  RetireVertical: z.object({ type: z.literal('RetireVertical'), vertical: localId, confirmed: z.optional(z.boolean()) }),
  RestoreVertical: z.object({ type: z.literal('RestoreVertical'), vertical: localId }),
  AddActivity: z.object({ type: z.literal('AddActivity'), activity: localId, vertical: localId, name, before }),
  RenameActivity: z.object({ type: z.literal('RenameActivity'), activity: localId, name }),
  MoveActivity: z.object({ type: z.literal('MoveActivity'), activity: localId, vertical: localId, before }),
  RetireActivity: z.object({ type: z.literal('RetireActivity'), activity: localId, confirmed: z.optional(z.boolean()) }),
  RestoreActivity: z.object({ type: z.literal('RestoreActivity'), activity: localId }),
  AddSlice: z.object({ type: z.literal('AddSlice'), slice: localId, name, investment, before }),
  RenameSlice: z.object({ type: z.literal('RenameSlice'), slice: localId, name }),
  MoveSlice: z.object({ type: z.literal('MoveSlice'), slice: localId, before }),
  RetireSlice: z.object({ type: z.literal('RetireSlice'), slice: localId, confirmed: z.optional(z.boolean()) }),
  RestoreSlice: z.object({ type: z.literal('RestoreSlice'), slice: localId }),
  /** Into one cell, in this order, before a story of that cell (null = last). `activity` null only where the vertical has none. */
  PlaceStories: z.object({
    type: z.literal('PlaceStories'),
    stories,
    vertical: localId,
    activity: z.nullable(localId),
    slice: localId,
    before: z.nullable(storyId),
  }),
  /** Each to the end of its own cell: a first layout. */
  LayOutStories: z.object({
    type: z.literal('LayOutStories'),
    places: z
      .array(z.object({ story: storyId, vertical: localId, activity: z.nullable(localId), slice: localId }))
      .check(z.minLength(1), z.maxLength(500)),
  }),
  UnplaceStories: z.object({ type: z.literal('UnplaceStories'), stories }),
} as const

export type MapCommand = { [K in keyof typeof mapCommands]: z.infer<(typeof mapCommands)[K]> }[keyof typeof mapCommands]

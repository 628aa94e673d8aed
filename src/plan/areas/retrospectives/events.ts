import * as z from 'zod/mini'
import { NOTE_KINDS } from '../../../playbook/retrospective'
import { localId, storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const v = z.optional(z.int())
const note = { v, note: localId, iteration: localId, kind: z.enum(NOTE_KINDS) }
const action = { v, action: localId, iteration: localId }
const words = z.object({ text, why: text })
const story = z.nullable(storyId)

export const retrospectivesEvents = {
  RetrospectiveNoted: z.object({ type: z.literal('RetrospectiveNoted'), ...note, ...words.shape, was: z.nullable(words) }),
  RetrospectiveNoteRemoved: z.object({ type: z.literal('RetrospectiveNoteRemoved'), ...note, ...words.shape }),
  ActionAgreed: z.object({ type: z.literal('ActionAgreed'), ...action, text, was: z.nullable(text) }),
  ActionRemoved: z.object({ type: z.literal('ActionRemoved'), ...action, text }),
  /** `carrier`: the story on the map that carries it; null: none any more. */
  ActionCarried: z.object({ type: z.literal('ActionCarried'), ...action, carrier: story, was: story }),
  ActionFinished: z.object({ type: z.literal('ActionFinished'), ...action, how: text }),
  ActionReopened: z.object({ type: z.literal('ActionReopened'), ...action, how: text }),
} as const

export type RetrospectivesEvent = { [K in keyof typeof retrospectivesEvents]: z.infer<(typeof retrospectivesEvents)[K]> }[keyof typeof retrospectivesEvents]

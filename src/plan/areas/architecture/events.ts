import * as z from 'zod/mini'
import { ELEMENT_KINDS } from '../../../playbook/architecture'
import { localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'

const v = z.optional(z.int())
const about = { v, element: localId }
export const kind = z.enum(ELEMENT_KINDS)
export const parent = z.nullable(localId)
/** A web address over https, or nothing. */
export const code = z.union([z.string().check(z.maxLength(2000), z.regex(/^$|^https:\/\/[^\s]+$/i)), z.object({ withheld: z.literal(true) })])
export const elementField = z.enum(['technology', 'description'])
export const relationField = z.enum(['label', 'technology'])

const whole = { ...about, order: z.int().check(z.minimum(0)), kind, parent, name, technology: text, description: text, code }
const relation = { v, relation: localId }
const wholeRelation = { ...relation, from: localId, to: localId, label: text, technology: text }

export const architectureEvents = {
  ElementAdded: z.object({ type: z.literal('ElementAdded'), ...whole }),
  ElementRenamed: z.object({ type: z.literal('ElementRenamed'), ...about, name, was: name }),
  ElementDescribed: z.object({ type: z.literal('ElementDescribed'), ...about, field: elementField, value: text, was: text }),
  CodeLinked: z.object({ type: z.literal('CodeLinked'), ...about, code, was: code }),
  ElementPlaced: z.object({ type: z.literal('ElementPlaced'), ...about, kind, parent, was: z.object({ kind, parent }) }),
  /** With all that it said, so that it can be brought back. */
  ElementRemoved: z.object({ type: z.literal('ElementRemoved'), ...whole }),
  RelationAdded: z.object({ type: z.literal('RelationAdded'), ...wholeRelation }),
  RelationDescribed: z.object({ type: z.literal('RelationDescribed'), ...relation, field: relationField, value: text, was: text }),
  RelationRemoved: z.object({ type: z.literal('RelationRemoved'), ...wholeRelation }),
} as const

export type ArchitectureEvent = { [K in keyof typeof architectureEvents]: z.infer<(typeof architectureEvents)[K]> }[keyof typeof architectureEvents]

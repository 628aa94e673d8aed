import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'
import { code, elementField, kind, parent, relationField } from './events'

const about = { element: localId }
const entry = z.object({ element: localId, kind, parent, name, technology: text, description: text, code })
const relation = z.object({ relation: localId, from: localId, to: localId, label: text, technology: text })

export const architectureCommands = {
  /** Whole or not at all; a part stands behind what it is a part of, a relation behind its ends. */
  AddToArchitecture: z.object({
    type: z.literal('AddToArchitecture'),
    elements: z.array(entry).check(z.maxLength(200)),
    relations: z.array(relation).check(z.maxLength(400)),
  }),
  RenameElement: z.object({ type: z.literal('RenameElement'), ...about, name }),
  DescribeElement: z.object({ type: z.literal('DescribeElement'), ...about, field: elementField, value: text }),
  LinkCode: z.object({ type: z.literal('LinkCode'), ...about, code }),
  /** What it is, and what it is a part of. */
  PlaceElement: z.object({ type: z.literal('PlaceElement'), ...about, kind, parent }),
  /** One with parts or relations asks to be confirmed: they go with it. */
  RemoveElement: z.object({ type: z.literal('RemoveElement'), ...about, confirmed: z.optional(z.boolean()) }),
  DescribeRelation: z.object({ type: z.literal('DescribeRelation'), relation: localId, field: relationField, value: text }),
  RemoveRelation: z.object({ type: z.literal('RemoveRelation'), relation: localId }),
} as const

export type ArchitectureCommand = { [K in keyof typeof architectureCommands]: z.infer<(typeof architectureCommands)[K]> }[keyof typeof architectureCommands]

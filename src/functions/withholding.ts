import type { ZodMiniType } from 'zod/mini'
import type { Commit, EventBase } from '../plan/kernel/commit'
import { eachStoryOf } from '../plan/kernel/fold'
import type { AnyArea, StoryPart } from '../plan/kernel/fold'
import type { StoryId } from '../plan/kernel/ids'
import { link, name, text, WITHHELD } from '../plan/kernel/text'

/** Puts `{withheld: true}` in the place of every text of a story that the reader may not see. */
export interface Withholding {
  readonly ofCommit: (commit: Commit) => Commit
  readonly ofPart: <S extends object>(id: StoryId, part: StoryPart<S>) => StoryPart<S>
  readonly isHidden: (story: StoryId) => boolean
}

export const WITHHOLD_NOTHING: Withholding = { ofCommit: (commit) => commit, ofPart: (_id, part) => part, isHidden: () => false }

/**
 * Which fields hold texts is read off the schemas of the facts, so that a new fact needs no entry here. A fact
 * that concerns several stories is withheld where one of them is hidden. Of a fact that this version cannot
 * read, only its type and its stories are left.
 */
export function createWithholding(
  routes: ReadonlyMap<string, { readonly area: AnyArea }>,
  isHidden: (story: StoryId) => boolean,
): Withholding {
  const textKeysByArea = new Map<string, ReadonlySet<string>>()
  for (const { area } of routes.values())
    if (!textKeysByArea.has(area.name)) textKeysByArea.set(area.name, textKeys(Object.values(area.events as Record<string, ZodMiniType>)))

  return {
    isHidden,
    ofCommit(commit) {
      if (!commit.events.some((event) => concernsHidden(event, isHidden))) return commit
      return { ...commit, events: commit.events.map((event) => (concernsHidden(event, isHidden) ? withholdEvent(event, routes) : event)) }
    },
    ofPart(id, part) {
      if (!isHidden(id)) return part
      const areas = Object.entries(part.areas).map(([area, share]) => [area, withholdKeys(share, textKeysByArea.get(area) ?? new Set())])
      return { ...part, areas: Object.fromEntries(areas) as typeof part.areas }
    },
  }
}

function concernsHidden(event: EventBase, isHidden: (story: StoryId) => boolean): boolean {
  let hidden = false
  eachStoryOf(event, (story) => {
    hidden ||= isHidden(story)
  })
  return hidden
}

function withholdEvent(event: EventBase, routes: ReadonlyMap<string, { readonly area: AnyArea }>): EventBase {
  const schema = (routes.get(event.type)?.area.events as Record<string, ZodMiniType> | undefined)?.[event.type]
  if (schema?.safeParse(event).success) return withholdBySchema(schema, event) as EventBase
  const { type, v, story, stories }: EventBase & { story?: StoryId; stories?: readonly { story: StoryId }[] } = event
  return {
    type,
    ...(v === undefined ? {} : { v }),
    ...(story === undefined ? {} : { story }),
    ...(stories === undefined ? {} : { stories: stories.map((entry) => ({ story: entry.story })) }),
  }
}

/** What a schema is made of, as zod keeps it. */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, ZodMiniType>>
  readonly element?: ZodMiniType
  readonly innerType?: ZodMiniType
  readonly valueType?: ZodMiniType
  readonly options?: readonly ZodMiniType[]
}

// oxlint-disable-next-line no-underscore-dangle -- zod's own name for what a schema is made of
const definitionOf = ({ _zod }: ZodMiniType): Definition => _zod.def

const isText = (schema: ZodMiniType): boolean => (schema as unknown) === text || (schema as unknown) === name || (schema as unknown) === link

function withholdBySchema(schema: ZodMiniType, value: unknown): unknown {
  if (isText(schema)) return WITHHELD
  if (value === null || value === undefined) return value
  const { shape, element, innerType, valueType, options } = definitionOf(schema)
  if (shape !== undefined)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, shape[key] === undefined ? inner : withholdBySchema(shape[key], inner)]),
    )
  if (element !== undefined && Array.isArray(value)) return value.map((inner) => withholdBySchema(element, inner))
  if (innerType !== undefined) return withholdBySchema(innerType, value)
  if (valueType !== undefined)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withholdBySchema(valueType, inner)]))
  const option = options?.find((one) => one.safeParse(value).success)
  return option === undefined ? value : withholdBySchema(option, value)
}

/** The names of all fields that hold a text, at any depth. */
function textKeys(schemas: readonly ZodMiniType[]): ReadonlySet<string> {
  const keys = new Set<string>()
  const visit = (schema: ZodMiniType, key: string | null): void => {
    if (isText(schema)) {
      if (key !== null) keys.add(key)
      return
    }
    const { shape, element, innerType, valueType, options } = definitionOf(schema)
    if (shape !== undefined) for (const [field, inner] of Object.entries(shape)) visit(inner, field)
    for (const inner of [element, innerType, valueType, ...(options ?? [])]) if (inner !== undefined) visit(inner, key)
  }
  for (const schema of schemas) visit(schema, null)
  return keys
}

/** A story part keeps a fact's texts under the fact's names, wherever it puts them. */
function withholdKeys(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((inner) => withholdKeys(inner, keys))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, keys.has(key) && typeof inner === 'string' ? WITHHELD : withholdKeys(inner, keys)]),
  )
}

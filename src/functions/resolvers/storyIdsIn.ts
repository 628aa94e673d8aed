import { storyId } from '../../plan/kernel/ids'

const NAMES = new Set(['story', 'stories', 'dropped', 'added', 'places', 'before'])

/** The stories that a command names, by the fields that commands use for them. */
export function storyIdsIn(command: object): readonly string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (storyId.safeParse(value).success) found.add(value)
    } else if (Array.isArray(value)) value.forEach(visit)
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) if (NAMES.has(key)) visit(inner)
  }
  visit(command)
  return [...found]
}

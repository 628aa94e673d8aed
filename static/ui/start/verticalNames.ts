import { NAME_LIMIT } from '../../../src/plan/kernel/text'

/** One name a line; empty lines do not count. */
export function verticalNames(lines: string): readonly string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What keeps these names from being used; undefined when nothing does. */
export function wrongNames(lines: string): string | undefined {
  const names = verticalNames(lines)
  if (names.length === 0) return 'Give one name at least, or choose Empty.'
  if (names.length > 50) return 'There can be 50 verticals at most.'
  if (new Set(names).size < names.length) return 'Each name can stand there only once.'
  return names.some((name) => name.length > NAME_LIMIT) ? `A name can have ${NAME_LIMIT} characters at most.` : undefined
}

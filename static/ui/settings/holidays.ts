import type { Day } from '../../../src/plan/kernel/ids'

/** Days as people type them, one a line or with commas; in order, each once. Whether they exist is decided elsewhere. */
export function typedDays(text: string): Day[] {
  return [...new Set(text.split(/[\s,;]+/).filter((day) => day !== ''))].sort()
}

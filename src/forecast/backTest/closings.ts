import type { DayNumber } from '../pace/dayWeights'
import { dayToNumber } from '../pace/dayWeights'
import { keyOf, textKey, uniform } from '../random'

/** A project's closings per calendar day, from its first closing to its last. */
export interface Closings {
  readonly name: string
  readonly first: DayNumber
  readonly counts: readonly number[]
}

export type ParsedClosings =
  | { readonly kind: 'read'; readonly closings: Closings }
  | { readonly kind: 'unreadable'; readonly line: number; readonly text: string }
  | { readonly kind: 'empty' }

/** One closing date a line, in any order; lines that are empty do not count. */
export function parseClosings(name: string, text: string): ParsedClosings {
  const days: DayNumber[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '') continue
    const day = /^\d{4}-\d{2}-\d{2}$/.test(line) ? dayToNumber(line) : Number.NaN
    if (Number.isNaN(day)) return { kind: 'unreadable', line: index + 1, text: line.slice(0, 40) }
    days.push(day)
  }
  if (days.length === 0) return { kind: 'empty' }
  const first = days.reduce((least, day) => Math.min(least, day))
  const last = days.reduce((most, day) => Math.max(most, day))
  const counts = Array.from({ length: last - first + 1 }, () => 0)
  for (const day of days) counts[day - first]! += 1
  return { kind: 'read', closings: { name, first, counts } }
}

/**
 * As if only a part of the project's people had been there: every closing is kept with the same probability. `rate`:
 * closings that remain in two weeks on average, or, up to 1, that probability itself.
 */
export function thinned(closings: Closings, rate: number, seed: number): Closings {
  const all = closings.counts.reduce((sum, count) => sum + count, 0)
  const kept = rate <= 1 ? rate : Math.min(1, rate / ((all / closings.counts.length) * 14))
  const key = keyOf(seed, textKey(closings.name))
  let item = 0
  const counts = closings.counts.map((count) => {
    let sum = 0
    for (let index = 0; index < count; index += 1) if (uniform(keyOf(key, (item += 1))) < kept) sum += 1
    return sum
  })
  return { ...closings, counts }
}

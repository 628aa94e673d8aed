import type { Rank } from './state'

/**
 * Order as strings: between any two there is room for a third (fractional indexing, D. Greenspan 2020).
 * A rank is a whole number whose first letter says its sign and length (… "Zz", "a0", "a1" … "b00" …),
 * so that adding at either end stays short, then a fraction without trailing zeros.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = DIGITS.length

/** A rank between two others, `low < high`; null = no limit on that side. */
export function rankBetween(low: Rank | null, high: Rank | null): Rank {
  if (low === null && high === null) return 'a0'
  if (low === null) {
    const [whole, fraction] = parts(high!)
    if (fraction !== '') return whole
    return step(whole, -1) ?? whole + fractionBetween('', fraction || null)
  }
  const [whole, fraction] = parts(low)
  if (high !== null && parts(high)[0] === whole) return whole + fractionBetween(fraction, parts(high)[1])
  const next = step(whole, 1)
  if (next !== null && (high === null || next < high)) return next
  return whole + fractionBetween(fraction, null)
}

/** `count` ranks in ascending order between two others, as short as halving makes them. */
export function ranksBetween(low: Rank | null, high: Rank | null, count: number): readonly Rank[] {
  if (count === 0) return []
  if (high === null || low === null) {
    const ranks: Rank[] = []
    for (let edge = high === null ? low : high; ranks.length < count; ) {
      edge = high === null ? rankBetween(edge, null) : rankBetween(null, edge)
      ranks.push(edge)
    }
    return high === null ? ranks : ranks.toReversed()
  }
  const middle = rankBetween(low, high)
  const before = Math.floor((count - 1) / 2)
  return [...ranksBetween(low, middle, before), middle, ...ranksBetween(middle, high, count - 1 - before)]
}

const digit = (char: string | undefined): number => (char === undefined ? 0 : DIGITS.indexOf(char))

/** The whole number and the fraction of a rank. */
function parts(rank: Rank): readonly [whole: string, fraction: string] {
  const end = 1 + digitsAfter(rank.charCodeAt(0))
  return [rank.slice(0, end), rank.slice(end)]
}

/** How many digits follow a head letter: a..z count upwards from 1, Z..A likewise for negative numbers. */
const digitsAfter = (head: number): number => (head >= 97 ? head - 96 : 91 - head)

/** The next whole number up or down; null where the letters end. */
function step(whole: string, by: 1 | -1): string | null {
  const digits = whole.slice(1).split('')
  for (let index = digits.length - 1; index >= 0; index--) {
    const value = digit(digits[index]) + by
    if (value >= 0 && value < BASE) {
      digits[index] = DIGITS[value]!
      return whole[0] + digits.join('')
    }
    digits[index] = by === 1 ? '0' : 'z'
  }
  const head = whole.charCodeAt(0)
  if (head === (by === 1 ? 122 : 65)) return null
  const next = by === 1 ? (head === 90 ? 97 : head + 1) : head === 97 ? 90 : head - 1
  return String.fromCharCode(next) + (by === 1 ? '0' : 'z').repeat(digitsAfter(next))
}

/** A fraction strictly between two; `high` null = one. Neither ends in zero, nor does the answer. */
function fractionBetween(low: string, high: string | null): string {
  if (high !== null) {
    let shared = 0
    while (shared < high.length && (low[shared] ?? '0') === high[shared]) shared++
    if (shared > 0) return high.slice(0, shared) + fractionBetween(low.slice(shared), high.slice(shared))
  }
  const from = digit(low[0])
  const to = high === null ? BASE : digit(high[0])
  if (to - from > 1) return DIGITS[Math.floor((from + to) / 2)]!
  if (high !== null && high.length > 1) return high[0]!
  return DIGITS[from]! + fractionBetween(low.slice(1), null)
}

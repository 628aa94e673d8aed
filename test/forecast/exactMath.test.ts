import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exp, ln, power } from '../../src/forecast/exactMath'
import { keyOf, uniform } from '../../src/forecast/random'
import { filesUnder } from '../../tools/filesUnder'

const numbers = (count: number, from: number, to: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + (to - from) * uniform(keyOf(7, index)))

/** How far off, in parts of the right answer. */
const off = (value: number, right: number): number => Math.abs(value - right) / Math.max(Number.MIN_VALUE, Math.abs(right))

describe('mathematics that says the same everywhere', () => {
  it('agrees with the engine’s own to the last place or two', () => {
    for (const x of numbers(5000, -700, 700)) expect(off(exp(x), Math.exp(x))).toBeLessThan(4e-16)
    for (const x of numbers(5000, -2, 2)) expect(off(exp(x), Math.exp(x))).toBeLessThan(4e-16)
    for (const x of numbers(5000, 1e-9, 5)) expect(off(ln(x), Math.log(x))).toBeLessThan(4e-16)
    for (const x of numbers(5000, 0, 1e12)) expect(off(ln(x), Math.log(x))).toBeLessThan(4e-16)
    for (const x of numbers(2000, 0.001, 1)) expect(off(power(x, 12.5), x ** 12.5)).toBeLessThan(3e-14)
  })

  it('knows the ends', () => {
    expect([exp(0), exp(Number.NEGATIVE_INFINITY), exp(-746), exp(710), exp(Number.NaN)]).toEqual([1, 0, 0, Number.POSITIVE_INFINITY, Number.NaN])
    expect([ln(1), ln(0), ln(-1), ln(Number.POSITIVE_INFINITY)]).toEqual([0, Number.NEGATIVE_INFINITY, Number.NaN, Number.POSITIVE_INFINITY])
    expect(off(ln(5e-324), Math.log(5e-324))).toBeLessThan(4e-16)
    expect(exp(-745)).toBe(5e-324)
    expect(power(0.5, 1 / 60)).toBeCloseTo(0.988_514_020_352_896, 14)
  })

  it('is exactly this, wherever it runs', () => {
    let hash = 0
    const words = new DataView(new ArrayBuffer(8))
    for (const x of numbers(1000, 0.01, 40)) {
      words.setFloat64(0, exp(-x) + ln(x) + power(x, 0.3))
      hash = Math.imul(hash ^ words.getUint32(0) ^ words.getUint32(4), 0x01_00_01_93) >>> 0
    }
    expect(hash).toBe(687_652_100)
  })
})

describe('the forecast', () => {
  it('takes no logarithm, exponential or power of the engine’s own', () => {
    const root = fileURLToPath(new URL('../../src/forecast', import.meta.url))
    const found = filesUnder(root, /\.ts$/).flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(\/\*\*|\*|\/\/)/.test(line) && /Math\.(exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|cbrt|hypot)\b|(?<!\b2 )\*\*/.test(line))
        .map((line) => `${relative(root, file)}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })
})

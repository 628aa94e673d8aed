import { ln } from '../exactMath'

/** Lanczos, g = 7, nine terms: fifteen digits for x > 0. */
const G = 7
const TERMS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
] as const

/** ln Γ(x) for x > 0. */
export function lnGamma(x: number): number {
  if (x < 0.5) return lnGamma(x + 1) - ln(x)
  const z = x - 1
  let sum: number = TERMS[0]
  for (let term = 1; term < TERMS.length; term += 1) sum += TERMS[term]! / (z + term)
  const t = z + G + 0.5
  return 0.5 * ln(2 * Math.PI) + (z + 0.5) * ln(t) - t + ln(sum)
}

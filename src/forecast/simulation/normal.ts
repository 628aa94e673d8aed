import { exp, ln } from '../exactMath'

/*
 * The normal distribution, both ways, by rational approximations that use nothing but arithmetic, exp, log and sqrt.
 */

const A = [-39.696_830_286_653_76, 220.946_098_424_520_8, -275.928_510_446_969, 138.357_751_867_269, -30.664_798_066_147_16, 2.506_628_277_459_239] as const
const B = [-54.476_098_798_224_06, 161.585_836_858_040_9, -155.698_979_859_886_6, 66.801_311_887_719_72, -13.280_681_552_885_72] as const
const C = [-0.007_784_894_002_430_293, -0.322_396_458_041_136_4, -2.400_758_277_161_838, -2.549_732_539_343_734, 4.374_664_141_464_968, 2.938_163_982_698_783] as const
const D = [0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996, 3.754_408_661_907_416] as const
const TAIL = 0.024_25

/** The value that a standard normal stays below with probability `p`, 0 < p < 1 (Acklam; nine digits). */
export function normalQuantile(p: number): number {
  if (p < TAIL) return tail(Math.sqrt(-2 * ln(p)))
  if (p > 1 - TAIL) return -tail(Math.sqrt(-2 * ln(1 - p)))
  const q = p - 0.5
  const r = q * q
  const top = ((((A[0] * r + A[1]) * r + A[2]) * r + A[3]) * r + A[4]) * r + A[5]
  const bottom = ((((B[0] * r + B[1]) * r + B[2]) * r + B[3]) * r + B[4]) * r + 1
  return (top * q) / bottom
}

function tail(q: number): number {
  return (((((C[0] * q + C[1]) * q + C[2]) * q + C[3]) * q + C[4]) * q + C[5]) / ((((D[0] * q + D[1]) * q + D[2]) * q + D[3]) * q + 1)
}

/** P(a standard normal stays below `x`) (Abramowitz and Stegun 26.2.17; seven digits). */
export function normalBelow(x: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(x))
  const series = ((((1.330_274_429 * t - 1.821_255_978) * t + 1.781_477_937) * t - 0.356_563_782) * t + 0.319_381_53) * t
  const above = normalDensity(x) * series
  return x >= 0 ? 1 - above : above
}

export function normalDensity(x: number): number {
  return 0.398_942_280_401_432_7 * exp((-x * x) / 2)
}

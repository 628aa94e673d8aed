/*
 * Logarithm, exponential and power, the same to the last bit in every browser and in Node: their own `Math.log`,
 * `Math.exp` and `**` may be off by one unit in the last place, each in its own way, and a forecast is to say the same
 * everywhere. Made of what IEEE 754 rounds exactly, after the method of fdlibm (Sun Microsystems, 1993, freely usable);
 * off by less than one unit in the last place.
 */

const LN2_HIGH = 6.931_471_803_691_238_164_9e-1
const LN2_LOW = 1.908_214_929_270_587_700_02e-10
const LEAST_EXPONENT = -1074
const MOST_EXPONENT = 1023

/** 2^k for k from -1074 to 1023; doubling and halving are exact. */
const POWERS_OF_TWO = powersOfTwo()

/** e to the power of `x`. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782_712_893_384) return Number.POSITIVE_INFINITY
  if (x < -745.133_219_101_941_2) return 0
  const k = Math.floor(Math.LOG2E * x + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const rest = high - low
  const square = rest * rest
  const c =
    rest -
    square *
      (1.666_666_666_666_660_190_37e-1 +
        square *
          (-2.777_777_777_701_559_338_42e-3 +
            square * (6.613_756_321_437_934_361_17e-5 + square * (-1.653_390_220_546_525_153_9e-6 + square * 4.138_136_797_057_238_460_39e-8))))
  const y = 1 - (low - (rest * c) / (2 - c) - high)
  // Two steps where one would leave the range of numbers.
  if (k > MOST_EXPONENT) return y * 2 * POWERS_OF_TWO[k - 1 - LEAST_EXPONENT]!
  if (k < LEAST_EXPONENT) return y * 0.5 * POWERS_OF_TWO[k + 1 - LEAST_EXPONENT]!
  return y * POWERS_OF_TWO[k - LEAST_EXPONENT]!
}

const bits = new DataView(new ArrayBuffer(8))
const SUBNORMAL = 2.225_073_858_507_201_4e-308
const TWO_TO_54 = 18_014_398_509_481_984

/** Natural logarithm of `x`; -Infinity for 0, NaN below. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  let k = 0
  let value = x
  if (value < SUBNORMAL) {
    value *= TWO_TO_54
    k = -54
  }
  bits.setFloat64(0, value)
  const word = bits.getUint32(0)
  k += (word >>> 20) - 1023
  bits.setUint32(0, (word & 0xf_ff_ff) | 0x3f_f0_00_00)
  let mantissa = bits.getFloat64(0)
  if (mantissa > Math.SQRT2) {
    mantissa /= 2
    k += 1
  }
  const f = mantissa - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd = w * (3.999_999_999_940_941_908e-1 + w * (2.222_219_843_214_978_396e-1 + w * 1.531_383_769_920_937_332e-1))
  const even =
    z * (6.666_666_666_666_735_13e-1 + w * (2.857_142_874_366_239_149e-1 + w * (1.818_357_216_161_805_012e-1 + w * 1.479_819_860_511_658_591e-1)))
  const half = 0.5 * f * f
  return k * LN2_HIGH - (half - (s * (half + odd + even) + k * LN2_LOW) - f)
}

/** `base` above 0 to any power. */
export function power(base: number, exponent: number): number {
  return exp(exponent * ln(base))
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(MOST_EXPONENT - LEAST_EXPONENT + 1)
  powers[-LEAST_EXPONENT] = 1
  for (let k = 1; k <= MOST_EXPONENT; k += 1) powers[k - LEAST_EXPONENT] = powers[k - 1 - LEAST_EXPONENT]! * 2
  for (let k = -1; k >= LEAST_EXPONENT; k -= 1) powers[k - LEAST_EXPONENT] = powers[k + 1 - LEAST_EXPONENT]! / 2
  return powers
}

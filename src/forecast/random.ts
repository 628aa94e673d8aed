/*
 * Random numbers by counter: each draw is a function of the seed and of what it is for, never of what was drawn
 * before. So the same seed says the same in browser, function and command line; and a part that is switched off, or
 * a story more or less, leaves every other draw as it was (common random numbers). Integers only.
 */

/** A key for one purpose, derived from another one; both are any 32 bits. */
export function keyOf(parent: number, name: number): number {
  return mixed(Math.imul(parent, 0x9e_37_79_b1) ^ mixed(name + 0x6d_2b_79_f5))
}

/** 32 bits that look random: `lowbias32` of the draw's key. */
export function mixed(key: number): number {
  let bits = key
  bits = Math.imul(bits ^ (bits >>> 16), 0x7f_eb_35_2d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x84_6c_a6_8b)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** The middle of one of 2^32 equal steps between 0 and 1: never 0, never 1. */
export function uniform(key: number): number {
  return (mixed(key) + 0.5) / 4_294_967_296
}

/** A number that stands for a text, the same everywhere (FNV-1a over its UTF-16 units). */
export function textKey(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93)
  return hash >>> 0
}

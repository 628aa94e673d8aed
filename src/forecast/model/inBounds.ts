/** A number that is none (a file may hold anything) counts as not given; one beyond the bounds as the nearest of them. */
export function inBounds(value: number | undefined, least: number, most: number, otherwise: number): number {
  return value === undefined || Number.isNaN(value) ? otherwise : Math.min(most, Math.max(least, value))
}

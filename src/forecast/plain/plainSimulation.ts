import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { PlainModel } from './plainModel'

/** Working days that a run may take before it counts as "does not finish": two years. */
export const HORIZON = 520

type Random = () => number

/**
 * Per row of the model: after how many working days it was done in each run, sorted; Infinity beyond the
 * horizon. The same seed gives the same numbers.
 */
export function plainSimulation(model: PlainModel, runs: number, seed: number): readonly (readonly number[])[] {
  const generator = xoroshiro128plus(seed)
  const random: Random = () => uniformFloat64(generator)
  const finishes: number[][] = model.rows.map(() => [])
  for (let run = 0; run < runs; run += 1) {
    const row = runOnce(model, random)
    for (const [index, days] of row.entries()) finishes[index]!.push(days)
  }
  for (const days of finishes) days.sort((a, b) => a - b)
  return finishes
}

function runOnce({ rows, source }: PlainModel, random: Random): readonly number[] {
  switch (source.kind) {
    case 'pace':
      return byPace(rows.map((row) => row.stories.length), source.perDay, random)
    case 'ranges':
      return byRanges(rows, source, random)
    case 'none':
      return rows.map(() => Infinity)
  }
}

/** Draws past days anew until all is delivered; days that gave something back count as they were. */
function byPace(remaining: readonly number[], perDay: readonly number[], random: Random): readonly number[] {
  const finished: number[] = []
  let day = 0
  let delivered = 0
  let goal = 0
  for (const count of remaining) {
    goal += count
    while (delivered < goal && day < HORIZON) {
      day += 1
      delivered += perDay[Math.floor(random() * perDay.length)]!
    }
    finished.push(delivered >= goal ? day : Infinity)
  }
  return finished
}

/** `atOnce` hands take the next story as soon as one is free, in map order. */
function byRanges(
  rows: PlainModel['rows'],
  { atOnce, unknown }: Extract<PlainModel['source'], { kind: 'ranges' }>,
  random: Random,
): readonly number[] {
  const free = Array.from({ length: atOnce }, () => 0)
  let last = 0
  return rows.map(({ stories }) => {
    for (const story of stories) {
      const [min, max] = story ?? unknown[Math.floor(random() * unknown.length)]!
      const hand = free.indexOf(Math.min(...free))
      free[hand] = free[hand]! + min + random() * (max - min)
      last = Math.max(last, free[hand])
    }
    const days = Math.ceil(last)
    return days > HORIZON ? Infinity : days
  })
}

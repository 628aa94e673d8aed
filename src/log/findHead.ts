import type { KeyValue } from './keyValue'
import { BATCH_KEYS } from './keyValue'
import { commitKey } from './keys'

/**
 * The number of the last commit, without any manifest: guessed with batches of 25 keys (numbers that double,
 * then ever narrower steps), then pinned down by `get`. `known` is a number at or below it.
 */
export async function findHead(keyValue: KeyValue, plan: string, known = 0): Promise<number> {
  let low = known
  let high = Infinity
  while (high - low > 1) {
    const probes =
      high === Infinity
        ? Array.from({ length: BATCH_KEYS }, (_, index) => low + 2 ** index)
        : spread(low, high)
    const found = await keyValue.getMany(probes.map((seq) => commitKey(plan, seq)))
    for (const seq of probes) {
      if (found.has(commitKey(plan, seq))) low = Math.max(low, seq)
      else high = Math.min(high, seq)
    }
    // A batch that was late may call a commit absent that stands below one that is there.
    if (high <= low) high = low + 1
  }
  while ((await keyValue.get(commitKey(plan, low + 1))) !== undefined) low++
  return low
}

/** Up to 25 numbers between two, evenly. */
function spread(low: number, high: number): readonly number[] {
  const step = Math.max(1, Math.ceil((high - low) / (BATCH_KEYS + 1)))
  const numbers: number[] = []
  for (let seq = low + step; seq < high && numbers.length < BATCH_KEYS; seq += step) numbers.push(seq)
  return numbers
}

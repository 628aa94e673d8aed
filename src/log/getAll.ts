import type { Json, KeyValue } from './keyValue'
import { BATCH_KEYS, KeyValueError } from './keyValue'
import { inParallel } from './inParallel'

/** How many requests one read keeps in flight. */
const REQUESTS = 16

/**
 * Any number of keys in one round trip: batches side by side. `perBatch` keeps batches of large values
 * under 4 MB; a batch that is refused all the same is halved. Absent keys are missing, and may just be late.
 */
export async function getAll(
  keyValue: KeyValue,
  keys: readonly string[],
  perBatch: number = BATCH_KEYS,
): Promise<Map<string, Json>> {
  const different = [...new Set(keys)]
  const batches: string[][] = []
  for (let from = 0; from < different.length; from += perBatch) batches.push(different.slice(from, from + perBatch))
  const found = new Map<string, Json>()
  for (const part of await inParallel(batches, REQUESTS, (batch) => getBatch(keyValue, batch)))
    for (const [key, value] of part) found.set(key, value)
  return found
}

async function getBatch(keyValue: KeyValue, keys: readonly string[]): Promise<ReadonlyMap<string, Json>> {
  try {
    return await keyValue.getMany(keys)
  } catch (error) {
    if (keys.length === 1 || !(error instanceof KeyValueError) || error.kind !== 'refused') throw error
    const half = Math.ceil(keys.length / 2)
    const [first, second] = await Promise.all([
      getBatch(keyValue, keys.slice(0, half)),
      getBatch(keyValue, keys.slice(half)),
    ])
    return new Map([...first, ...second])
  }
}

/** The same for keys that must be there: what the batch did not bring is asked for alone, strictly. */
export async function getAllSurely(
  keyValue: KeyValue,
  keys: readonly string[],
  perBatch: number = BATCH_KEYS,
): Promise<Map<string, Json>> {
  const found = await getAll(keyValue, keys, perBatch)
  await addMissing(keyValue, keys, found)
  return found
}

export async function addMissing(keyValue: KeyValue, keys: readonly string[], found: Map<string, Json>): Promise<void> {
  const missing = keys.filter((key) => !found.has(key))
  await inParallel(missing, REQUESTS, async (key) => {
    const value = await keyValue.get(key)
    if (value !== undefined) found.set(key, value)
  })
}

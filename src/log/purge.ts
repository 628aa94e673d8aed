import { getAll } from './getAll'
import type { KeyValue } from './keyValue'
import { accountKey, actorPrefix, commitKey, packKey, packOf, planPrefix, tombstoneKey, volumeKey, volumeOf } from './keys'
import { partKeys } from './records'
import { findHead } from './findHead'
import { createStrictReads } from './strictReads'
import { listAll, removeAll } from './sweep'

/** `deletedProject` leaves a tombstone against late triggers; `removedDemo` leaves no key at all. */
export type PurgeKind = 'deletedProject' | 'removedDemo'

/** Whether a plan's project was deleted: nothing is to be written for it any more. */
export async function isPurged(keyValue: KeyValue, plan: string): Promise<boolean> {
  return (await keyValue.get(tombstoneKey(plan))) !== undefined
}

/**
 * Removes every key of a plan. While it runs, and after it for a deleted project, a tombstone keeps commands
 * away. It may be repeated and interrupted anywhere; a late writer's remains go with the next call.
 * `more`: time was over, call again.
 */
export async function purge(
  patient: KeyValue,
  plan: string,
  kind: PurgeKind,
  clock: () => number,
  until: number,
): Promise<{ readonly kind: 'done' | 'more' }> {
  const keyValue = createStrictReads(patient)
  await keyValue.replace(tombstoneKey(plan), { at: clock(), why: kind })
  // The log goes by number, because a list may be late, and from its end, so that the next call finds the rest.
  const head = await findHead(keyValue, plan)
  await removeBlocks(keyValue, plan, head)
  for (let from = 1; from <= head; from += 1000) {
    if (clock() > until) return { kind: 'more' }
    const seqs = Array.from({ length: Math.min(1000, head - from + 1) }, (_, index) => head + 1 - from - index)
    await removeAll(keyValue, seqs.map((seq) => commitKey(plan, seq)))
  }
  await removeActors(keyValue, plan)
  for (let round = 0; round < 100; round++) {
    if (clock() > until) return { kind: 'more' }
    const keys = await listAll(keyValue, planPrefix(plan))
    const standing = keys.length ? await getKeys(keyValue, keys) : []
    if (standing.length === 0) break
    await removeAll(keyValue, standing)
  }
  if (kind === 'removedDemo') await keyValue.remove(tombstoneKey(plan))
  return { kind: 'done' }
}

/** Packs and volumes by number, for the same reason. */
async function removeBlocks(keyValue: KeyValue, plan: string, head: number): Promise<void> {
  if (head === 0) return
  const packs = Array.from({ length: packOf(head) + 1 }, (_, index) => packKey(plan, index))
  const volumes = Array.from({ length: volumeOf(head) + 1 }, (_, index) => volumeKey(plan, index))
  const found = await getAll(keyValue, [...packs, ...volumes])
  await removeAll(keyValue, [...found].flatMap(([key, value]) => partKeys(key, value)))
}

/** A list may be late in both directions: only what still stands has to go again. */
async function getKeys(keyValue: KeyValue, keys: readonly string[]): Promise<readonly string[]> {
  return [...(await getAll(keyValue, keys)).keys()]
}

async function removeActors(keyValue: KeyValue, plan: string): Promise<void> {
  for (const key of await listAll(keyValue, actorPrefix(plan))) {
    const record = (await keyValue.get(key)) as { readonly account?: string } | undefined
    await removeAll(keyValue, record?.account ? [accountKey(record.account, plan), key] : [key])
  }
}

/** What can be stored: plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * The storage port: all that the log asks of a key–value store. One contract suite
 * (test/log/keyValueContract.ts) holds for every adapter.
 *
 * `get` is strictly consistent. `getMany` promises nothing about freshness: what it says is absent may
 * just be late. `list` is eventually consistent and decides nothing.
 * A failing call throws `KeyValueError`; after `unknown` the write may or may not have happened.
 */
export interface KeyValue {
  readonly get: (key: string) => Promise<Json | undefined>
  /** Up to 25 keys in one request; absent keys are missing from the map. A key that failed is retried, then thrown. */
  readonly getMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, Json>>
  /** Writes only where nothing stands: the log's one atomic step. */
  readonly create: (key: string, value: Json) => Promise<'created' | 'exists'>
  /** Replaces, and tells what stood there before. `ttl` in seconds. */
  readonly replace: (key: string, value: Json, options?: { readonly ttl?: number }) => Promise<Json | undefined>
  /** Succeeds where nothing stands. */
  readonly remove: (key: string) => Promise<void>
  /** Up to 25 keys in one request; a key that failed is retried, then thrown. */
  readonly removeMany: (keys: readonly string[]) => Promise<void>
  readonly list: (prefix: string, cursor?: string) => Promise<{ readonly keys: readonly string[]; readonly cursor?: string }>
}

/** Most keys of one batch, most bytes of one value (as JSON): Forge's limits, and so everybody's. */
export const BATCH_KEYS = 25
export const VALUE_MAX_BYTES = 240 * 1024

/** `unknown`: timed out or failed after it may have been written. `throttled`: over the site's rate. `refused`: never will. */
export class KeyValueError extends Error {
  override readonly name = 'KeyValueError'
  constructor(
    readonly kind: 'unknown' | 'throttled' | 'refused',
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

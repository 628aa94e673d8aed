import { ForgeKvsAPIError, kvs, WhereConditions } from '@forge/kvs'
import type { Json, KeyValue } from './keyValue'
import { KeyValueError } from './keyValue'

const PAGE = 100
const THROTTLED = ['RATE_LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS', 'REQUEST_THROTTLED']

/** The KeyValue port over Forge's storage, through the unmodified `@forge/kvs`. */
export function createForgeKeyValue(): KeyValue {
  return {
    get,
    getMany: async (keys) => {
      const found = new Map<string, Json>()
      const answer = await asKeyValueError(() => kvs.batchGet<Json>(keys.map((key) => ({ key }))))
      for (const { key, value } of answer.successfulKeys) found.set(key, value)
      // A failed key says "absent" only by this code. Any other is asked for alone, which answers or throws.
      const unclear = answer.failedKeys.filter(({ error }) => codeOf(error) !== 'KEY_NOT_FOUND')
      await Promise.all(
        unclear.map(async ({ key }) => {
          const value = await get(key)
          if (value !== undefined) found.set(key, value)
        }),
      )
      return found
    },
    create: async (key, value) => {
      try {
        await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' })
        return 'created'
      } catch (error) {
        if (error instanceof ForgeKvsAPIError && isConflict(error)) return 'exists'
        throw toKeyValueError(error)
      }
    },
    replace: async (key, value, options) => {
      const ttl = options?.ttl === undefined ? {} : { ttl: { value: options.ttl, unit: 'SECONDS' as const } }
      const result = await asKeyValueError(() =>
        kvs.set<Json>(key, value, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS', ...ttl }),
      )
      return result?.value ?? undefined
    },
    remove: (key) => asKeyValueError(() => kvs.delete(key)),
    removeMany: async (keys) => {
      const answer = await asKeyValueError(() => kvs.batchDelete(keys.map((key) => ({ key }))))
      const unclear = answer.failedKeys.filter(({ error }) => codeOf(error) !== 'KEY_NOT_FOUND')
      await Promise.all(unclear.map(({ key }) => asKeyValueError(() => kvs.delete(key))))
    },
    list: async (prefix, cursor) => {
      const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(PAGE)
      const { results, nextCursor } = await asKeyValueError(() =>
        (cursor === undefined ? query : query.cursor(cursor)).getMany(),
      )
      const keys = results.map(({ key }) => key)
      return nextCursor ? { keys, cursor: nextCursor } : { keys }
    },
  }
}

async function get(key: string): Promise<Json | undefined> {
  return asKeyValueError(() => kvs.get<Json>(key))
}

// The error of a failed key was seen without its code (docs/unverified.md, batchErrorsUncoded).
function codeOf(error: { readonly code?: string } | undefined): string | undefined {
  return error?.code
}

function isConflict(error: ForgeKvsAPIError): boolean {
  return error.code === 'KEY_CONFLICT' || error.responseDetails.status === 409
}

async function asKeyValueError<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw toKeyValueError(error)
  }
}

/** Below 500 the service says that it did nothing; above, and where nothing was heard, it may have. */
function toKeyValueError(error: unknown): KeyValueError {
  if (!(error instanceof ForgeKvsAPIError))
    return new KeyValueError('unknown', 'NO_ANSWER', error instanceof Error ? error.message : String(error))
  const { status } = error.responseDetails
  if (status === 429 || THROTTLED.includes(error.code)) return new KeyValueError('throttled', error.code, error.message)
  if (isConflict(error) || status === 408) return new KeyValueError('unknown', error.code, error.message)
  if (status >= 400 && status < 500) return new KeyValueError('refused', error.code, error.message)
  return new KeyValueError('unknown', error.code, error.message)
}

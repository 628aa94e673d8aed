import type { HostBase } from '../host'
import type { InvocationMeter, KvsCost } from '../meters'
import type { FaultKind } from '../faults'
import { createRandom } from '../random'
import { createKvsRates } from './kvsRates'
import type { KvsRefusal } from './kvsRules'
import { MAX_REQUEST_BYTES, refusalOfBatch, refusalOfKey, refusalOfValue, refuse, ttlOf } from './kvsRules'
import type { KvsRow, KvsTable, Space } from './kvsTable'
import { createKvsTable } from './kvsTable'

export type KvsAnswer = { readonly status: number; readonly body?: unknown }

export type Kvs = {
  /** One call of `@forge/kvs`: `path` such as `/api/v1/get`, `body` as JSON text. `meter` counts what it costs. */
  readonly handle: (path: string, body: string, meter?: InvocationMeter) => Promise<KvsAnswer>
  readonly table: KvsTable
}

type Item = { readonly key: string; readonly value?: unknown; readonly options?: Options; readonly entityName?: string; readonly conditions?: unknown }
type Options = {
  readonly ttl?: unknown
  readonly keyPolicy?: 'OVERRIDE' | 'FAIL_IF_EXISTS'
  readonly returnValue?: 'PREVIOUS' | 'LATEST'
  readonly metadataFields?: readonly string[]
  readonly returnMetadataFields?: readonly string[]
}
type Request = Item & {
  readonly limit?: number
  readonly after?: string
  readonly where?: readonly { readonly property: string; readonly condition: string; readonly values: readonly unknown[] }[]
  readonly set?: readonly Item[]
  readonly delete?: readonly Item[]
  readonly check?: readonly Item[]
}

/** How late a query, or a stale batchGet, may be: ms of real time. */
const LAG = 400
/** Creations so close to each other count as load, ms. */
const LOAD = 100

/** Forge's key–value store over the host's file, with production's rules, limits and codes. */
export function createKvs(base: HostBase): Kvs {
  const { clock, faults, profile, switches } = base
  const table = createKvsTable(base.store, clock.now, switches.expiredReadable)
  const rates = createKvsRates(profile.rates)
  const random = createRandom(profile.seed + 3)

  async function handle(path: string, text: string, meter?: InvocationMeter): Promise<KvsAnswer> {
    const ended = meter?.kvs()
    const request = requestIn(text)
    if (request === null) return refusedAt(ended, refuse('INVALID_REQUEST', 'The body is not JSON'))
    // What is over the rate is not done at all.
    if (rates.isOver()) return refusedAt(ended, refuse('RATE_LIMIT_EXCEEDED', 'Too many requests', 429))
    const op = path.replace('/api/v1/', '')
    const fault = faults.next('kvs', `${op} ${Array.isArray(request) ? request.map((item) => item.key).join(' ') : (request.key ?? '')}`)
    await pause(profile.latency.kvs)
    const answer = answerOf(op, request, Buffer.byteLength(text), fault)
    const cost = costOf(op, Buffer.byteLength(text), answer)
    rates.charge(cost)
    ended?.(cost)
    return answer
  }

  function answerOf(op: string, request: Request & readonly Item[], bytes: number, fault: FaultKind | undefined): KvsAnswer {
    if (fault === '409') return failed(refuse('KEY_CONFLICT', 'Key already exists', 409))
    if (fault === '429') return failed(refuse('RATE_LIMIT_EXCEEDED', 'Too many requests', 429))
    if (fault === '500' || fault === '503') return failed(refuse('INTERNAL_ERROR', 'Internal error', Number(fault)))
    if (fault === 'timeout') return failed(refuse('TIMEOUT', 'The request timed out', 504))
    const answer = base.store.transaction(() => perform(op, request, bytes, fault === 'partial'))
    return fault === 'timeout-after-write' ? failed(refuse('TIMEOUT', 'The request timed out', 504)) : answer
  }

  function perform(op: string, request: Request & readonly Item[], bytes: number, partial: boolean): KvsAnswer {
    if (bytes > MAX_REQUEST_BYTES) return failed(refuse('MAX_SIZE', 'A request must not exceed 4 MB'))
    switch (op) {
      case 'get':
      case 'secret/get':
        return get(op === 'get' ? 'plain' : 'secret', request)
      case 'set':
      case 'secret/set':
        return set(op === 'set' ? 'plain' : 'secret', request)
      case 'delete':
      case 'secret/delete':
        return remove(op === 'delete' ? 'plain' : 'secret', request.key)
      case 'query':
        return query(request)
      case 'batch/get':
        return batch(request, partial, (item) => {
          const row = switches.staleBatchGet ? table.readLate(item.key, LAG) : table.read('plain', item.key)
          return row === undefined ? refuse('KEY_NOT_FOUND', 'Key not found', 404) : found(row, item.options?.metadataFields)
        })
      case 'batch/set':
        return batch(request, partial, (item) => write('plain', item) ?? { key: item.key })
      case 'batch/delete':
        return batch(request, partial, (item) => {
          table.remove('plain', item.key)
          return { key: item.key }
        })
      case 'transaction':
        return transaction(request)
      default:
        // The manifest declares no entities, and a path that production does not have is refused there, too.
        return failed(refuse('ENTITY_NOT_FOUND', `The manifest declares no such entity, or there is no ${op}`))
    }
  }

  function get(space: Space, { key, options }: Request): KvsAnswer {
    const refused = refusalOfKey(key)
    if (refused) return failed(refused)
    const row = table.read(space, key)
    return row === undefined ? failed(refuse('KEY_NOT_FOUND', 'Key not found', 404)) : { status: 200, body: found(row, options?.metadataFields) }
  }

  function set(space: Space, request: Request): KvsAnswer {
    const { key, options } = request
    if (options?.keyPolicy === 'FAIL_IF_EXISTS' && options.returnValue !== undefined)
      return failed(refuse('INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION', 'FAIL_IF_EXISTS returns nothing'))
    const before = refusalOfKey(key) === null ? table.read(space, key) : undefined
    if (options?.keyPolicy === 'FAIL_IF_EXISTS' && before !== undefined && !slipsThrough(before))
      return failed(refuse('KEY_CONFLICT', 'Key already exists', 409))
    const refused = write(space, request)
    if (refused) return failed(refused)
    if (options?.returnValue === undefined) return { status: 204 }
    const row = options.returnValue === 'PREVIOUS' ? before : table.read(space, key)
    return row === undefined ? { status: 204 } : { status: 200, body: found(row, options.returnMetadataFields) }
  }

  /** A promise broken under load: what was created only just now is written over, sometimes. */
  function slipsThrough(before: KvsRow): boolean {
    return switches.brokenFailIfExists && clock.now() - before.createdAt < LOAD && random() < 0.3
  }

  function write(space: Space, { key, value, options, entityName }: Item): KvsRefusal | null {
    if (entityName !== undefined) return refuse('ENTITY_NOT_FOUND', 'The manifest declares no such entity')
    const refused = refusalOfItem({ key, value, ...(options === undefined ? {} : { options }) })
    if (refused) return refused
    table.write(space, key, value, ttlOf(options?.ttl) as number | null)
    return null
  }

  function remove(space: Space, key: string): KvsAnswer {
    const refused = refusalOfKey(key)
    if (refused) return failed(refused)
    const stood = table.remove(space, key)
    return !stood && switches.deleteMissingFails ? failed(refuse('KEY_NOT_FOUND', 'Key not found', 404)) : { status: 204 }
  }

  function query({ where, limit = 10, after, options }: Request): KvsAnswer {
    if (limit < 1 || limit > 100) return failed(refuse('QUERY_PAGE_LIMIT_NOT_IN_RANGE', 'A page holds 1 to 100 values'))
    const condition = where?.[0]
    if ((where?.length ?? 0) > 1 || (condition && (condition.property !== 'key' || condition.condition !== 'BEGINS_WITH')))
      return failed(refuse('INVALID_QUERY', 'A query has one condition: the key begins with …'))
    const rows = table.list(String(condition?.values[0] ?? ''), after ?? null, limit, switches.laggingQueries ? LAG : 0)
    const last = rows.at(-1)
    const data = rows.map((row) => found(row, options?.metadataFields))
    return { status: 200, body: rows.length === limit && last ? { data, cursor: last.key } : { data } }
  }

  function batch(items: readonly Item[], partial: boolean, one: (item: Item) => KvsRefusal | object): KvsAnswer {
    const refused = refusalOfBatch(items)
    if (refused) return failed(refused)
    const successfulKeys: object[] = []
    const failedKeys: object[] = []
    for (const [index, item] of items.entries()) {
      const bad = refusalOfKey(item.key)
      const result = bad ?? (partial && index % 2 === 1 ? refuse('INTERNAL_ERROR', 'Internal error', 500) : one(item))
      if (!isRefusal(result)) successfulKeys.push(result)
      else if (switches.batchErrorsUncoded && result.code !== 'KEY_NOT_FOUND') failedKeys.push({ key: item.key, error: { message: result.message } })
      else failedKeys.push({ key: item.key, error: { code: result.code, message: result.message } })
    }
    return { status: 200, body: { successfulKeys, failedKeys } }
  }

  function transaction(request: Request): KvsAnswer {
    const writes = request.set ?? []
    const deletes = request.delete ?? []
    const all = [...writes, ...deletes, ...(request.check ?? [])]
    const refused = refusalOfBatch(all)
    if (refused) return failed(refuse('INVALID_TRANSACTION_REQUEST', refused.message))
    if (all.some((item) => item.conditions !== undefined || item.entityName !== undefined))
      return failed(refuse('INVALID_TRANSACTION_REQUEST', 'Conditions go with entities, and the manifest declares none'))
    // All or nothing: whatever is refused is found before anything is written.
    for (const item of writes) {
      const bad = refusalOfItem(item)
      if (bad) return failed(bad)
    }
    for (const item of writes) write('plain', item)
    for (const item of deletes) table.remove('plain', item.key)
    return { status: 204 }
  }

  return { handle, table }
}

function found(row: KvsRow, fields: readonly string[] = []): object {
  return {
    key: row.key,
    value: row.value,
    ...(fields.includes('CREATED_AT') ? { createdAt: row.createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt: row.updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && row.expiresAt !== null ? { expireTime: new Date(row.expiresAt).toISOString() } : {}),
  }
}

function refusalOfItem({ key, value, options }: Item): KvsRefusal | null {
  const ttl = ttlOf(options?.ttl)
  return refusalOfKey(key) ?? refusalOfValue(value) ?? (typeof ttl === 'object' && ttl !== null ? ttl : null)
}

function requestIn(text: string): (Request & readonly Item[]) | null {
  try {
    const request: unknown = JSON.parse(text)
    return typeof request === 'object' ? (request as (Request & readonly Item[]) | null) : null
  } catch {
    return null
  }
}

function refusedAt(ended: ((cost: KvsCost) => void) | undefined, refusal: KvsRefusal): KvsAnswer {
  ended?.({ readUnits: 0, writeUnits: 0, readBytes: 0, writtenBytes: 0 })
  return failed(refusal)
}

function isRefusal(result: KvsRefusal | object): result is KvsRefusal {
  return 'status' in result && 'code' in result
}

function failed({ status, code, message }: KvsRefusal): KvsAnswer {
  return { status, body: { code, message } }
}

/** Units of 10 KB a request, rounded up; what reads nothing still counts as one. */
function costOf(op: string, requestBytes: number, answer: KvsAnswer): KvsCost {
  const reads = op.endsWith('get') || op.endsWith('query')
  const replyBytes = answer.body === undefined ? 0 : Buffer.byteLength(JSON.stringify(answer.body))
  const units = (bytes: number): number => Math.max(1, Math.ceil(bytes / 10_240))
  return reads
    ? { readUnits: units(replyBytes), writeUnits: 0, readBytes: Math.max(1024, replyBytes), writtenBytes: 0 }
    : { readUnits: 0, writeUnits: units(requestBytes), readBytes: 0, writtenBytes: answer.status < 300 ? requestBytes : 0 }
}

function pause(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}

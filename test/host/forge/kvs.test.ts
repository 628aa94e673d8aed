import { kvs, MetadataField, WhereConditions } from '@forge/kvs'
import { afterAll, describe, expect, it } from 'vitest'
import { createForgeKeyValue } from '../../../src/log/forgeKeyValue'
import { keyValueContract } from '../../log/keyValueContract'
import { hasKvsContract, kvsProblems } from './support/kvsContract'
import type { KvsExchange, TestKvs } from './support/testKvs'
import { installTestKvs } from './support/testKvs'

const STRICT = { laggingQueries: false, staleBatchGet: false, brokenFailIfExists: false } as const
const seen: KvsExchange[] = []
const install = (options?: Parameters<typeof installTestKvs>[0]): TestKvs => {
  const test = installTestKvs({ ...options, switches: { ...STRICT, ...options?.switches } })
  const push = test.exchanges.push.bind(test.exchanges)
  test.exchanges.push = (...all) => seen.push(...all) && push(...all)
  return test
}

keyValueContract('@forge/kvs over the host', () => {
  install()
  return createForgeKeyValue()
})

const refusal = (status: number, code: string) => ({ code, responseDetails: { status } })

describe('the host refuses what Forge refuses, with its codes', () => {
  it.each([
    ['an empty key', () => kvs.get(''), 400, 'KEY_TOO_SHORT'],
    ['a key of 501', () => kvs.set('k'.repeat(501), 1), 400, 'KEY_TOO_LONG'],
    ['a slash', () => kvs.set('a/b', 1), 400, 'INVALID_KEY'],
    ['blanks alone', () => kvs.get('  '), 400, 'INVALID_KEY'],
    ['241 KiB', () => kvs.set('k', 'x'.repeat(241 * 1024)), 400, 'MAX_SIZE'],
    ['241 KiB of two-byte letters', () => kvs.set('k', 'ä'.repeat(121 * 1024)), 400, 'MAX_SIZE'],
    ['a depth of 32', () => kvs.set('k', nested(32)), 400, 'MAX_DEPTH'],
    ['a TTL of two years', () => kvs.set('k', 1, { ttl: { value: 800, unit: 'DAYS' } }), 400, 'INVALID_TTL'],
    ['an entity that no manifest declares', () => kvs.entity('event').set('k', {}), 400, 'ENTITY_NOT_FOUND'],
    ['a page of 101', () => kvs.query().limit(101).getMany(), 400, 'QUERY_PAGE_LIMIT_NOT_IN_RANGE'],
  ])('%s', async (_name, call, status, code) => {
    install()
    await expect(call()).rejects.toMatchObject(refusal(status, code))
  })

  it('takes a depth of 31, 240 KiB and a key of 500', async () => {
    install()
    await kvs.set('k'.repeat(500), 'x'.repeat(240 * 1024 - 2))
    await kvs.set('k', nested(31))
    expect(await kvs.get('k')).toEqual(nested(31))
  })

  it('answers 409 KEY_CONFLICT where a key must not exist, and keeps what stood there', async () => {
    install()
    await kvs.set('k', 'first', { keyPolicy: 'FAIL_IF_EXISTS' })
    await expect(kvs.set('k', 'second', { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject(refusal(409, 'KEY_CONFLICT'))
    expect(await kvs.get('k')).toBe('first')
  })

  it('is not brought down by a body that is not JSON or a path that Forge has not', async () => {
    const { kvs: host } = install()
    expect(await host.handle('/api/v1/get', '{')).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } })
    expect((await host.handle('/api/v1/nothing', '{}')).status).toBe(400)
  })
})

describe('batches and transactions', () => {
  it('a batch does what it can: a bad key fails alone', async () => {
    install()
    const answer = await kvs.batchSet<unknown>([{ key: 'a', value: 1 }, { key: 'b/b', value: 2 }, { key: 'c', value: 'x'.repeat(250 * 1024) }])
    expect(answer.successfulKeys.map(({ key }) => key)).toEqual(['a'])
    expect(answer.failedKeys.map(({ key, error }) => [key, error.code])).toEqual([['b/b', 'INVALID_KEY'], ['c', 'MAX_SIZE']])
    expect(await kvs.get('a')).toBe(1)
  })

  it('a batch takes 25 keys and 4 MB', async () => {
    install()
    const values = Array.from({ length: 25 }, (_, index) => ({ key: `k${index}`, value: 'x'.repeat(200 * 1024) }))
    const many = [...values, { key: 'one more', value: 1 }].map(({ key }) => ({ key, value: 1 }))
    await expect(kvs.batchSet(many)).rejects.toMatchObject(refusal(400, 'INVALID_BATCH_REQUEST'))
    await expect(kvs.batchSet(values)).rejects.toMatchObject(refusal(400, 'MAX_SIZE'))
    expect((await kvs.batchSet(values.slice(0, 20))).successfulKeys).toHaveLength(20)
  })

  it('a transaction is all or nothing', async () => {
    install()
    await kvs.set('gone', 1)
    await kvs.transact().set('a', 1).set('b', 2).delete('gone').execute()
    expect([await kvs.get('a'), await kvs.get('b'), await kvs.get('gone')]).toEqual([1, 2, undefined])
    const bad = kvs.transact().set('a', 3).set('b/b', 4)
    await expect(bad.execute()).rejects.toMatchObject(refusal(400, 'INVALID_KEY'))
    expect(await kvs.get('a')).toBe(1)
    await expect(kvs.transact().set('a', 1).delete('a').execute()).rejects.toMatchObject(refusal(400, 'INVALID_TRANSACTION_REQUEST'))
  })

  it('a partial fault fails every second key with a code, or without one', async () => {
    for (const batchErrorsUncoded of [false, true]) {
      const { faults } = install({ switches: { batchErrorsUncoded } })
      await kvs.batchSet([{ key: 'a', value: 1 }, { key: 'b', value: 2 }])
      faults.add({ target: 'kvs', kind: 'partial', times: 1 })
      const answer = await kvs.batchGet([{ key: 'a' }, { key: 'b' }])
      expect(answer.successfulKeys).toEqual([{ key: 'a', value: 1 }])
      expect(answer.failedKeys[0]).toMatchObject({ key: 'b', error: batchErrorsUncoded ? { message: 'Internal error' } : { code: 'INTERNAL_ERROR' } })
    }
  })
})

describe('values, times and secrets', () => {
  it('tells when a value was made, changed and ends', async () => {
    const { clock } = install()
    const start = clock.time
    await kvs.set('k', 1, { ttl: { value: 2, unit: 'HOURS' } })
    clock.time += 1000
    await kvs.set('k', 2, { ttl: { value: 2, unit: 'HOURS' } })
    const fields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME]
    const found = await kvs.get('k', { metadataFields: fields })
    expect(found).toMatchObject({ value: 2, createdAt: start, updatedAt: start + 1000, expireTime: new Date(start + 1000 + 7200_000).toISOString() })
  })

  it('a value past its TTL may be read for 48 hours more, or not (expiredReadable)', async () => {
    for (const expiredReadable of [true, false]) {
      const { clock } = install({ switches: { expiredReadable } })
      await kvs.set('k', 1, { ttl: { value: 1, unit: 'MINUTES' } })
      clock.time += 61_000
      expect(await kvs.get('k')).toBe(expiredReadable ? 1 : undefined)
      clock.time += 48 * 3600_000
      expect(await kvs.get('k')).toBeUndefined()
    }
  })

  it('answers what stood there before, or stands there now', async () => {
    install()
    expect(await kvs.set('k', 1, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toBeUndefined()
    expect(await kvs.set('k', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toMatchObject({ value: 1 })
    expect(await kvs.set('k', 3, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' })).toMatchObject({ value: 3 })
  })

  it('keeps secrets apart from values and out of lists', async () => {
    install()
    await kvs.setSecret('s', 'hidden')
    expect(await kvs.getSecret('s')).toBe('hidden')
    expect(await kvs.get('s')).toBeUndefined()
    expect((await kvs.query().getMany()).results).toEqual([])
    await kvs.deleteSecret('s')
    expect(await kvs.getSecret('s')).toBeUndefined()
  })

  it('removing what is not there succeeds either way (deleteMissingFails)', async () => {
    for (const deleteMissingFails of [false, true]) {
      const { exchanges } = install({ switches: { deleteMissingFails } })
      await kvs.delete('k')
      expect(exchanges.at(-1)?.status).toBe(deleteMissingFails ? 404 : 204)
    }
  })
})

describe('queries', () => {
  it('come in order, in pages of ten unless asked otherwise, up to a hundred', async () => {
    install()
    for (const key of ['b', 'a:2', 'a:10', 'a:1']) await kvs.set(key, key)
    const page = await kvs.query().where('key', WhereConditions.beginsWith('a:')).limit(2).getMany()
    expect(page.results.map(({ key }) => key)).toEqual(['a:1', 'a:10'])
    const rest = await kvs.query().where('key', WhereConditions.beginsWith('a:')).limit(2).cursor(page.nextCursor!).getMany()
    expect(rest.results.map(({ key }) => key)).toEqual(['a:2'])
    for (let index = 0; index < 12; index += 1) await kvs.set(`c:${index}`, index)
    expect((await kvs.query().where('key', WhereConditions.beginsWith('c:')).getMany()).results).toHaveLength(10)
  })

  it('answer what was true a moment ago (laggingQueries), and a get what is true', async () => {
    install({ switches: { laggingQueries: true } })
    await kvs.set('a:1', 1)
    expect(await kvs.get('a:1')).toBe(1)
    expect((await kvs.query().getMany()).results).toEqual([])
    await expect.poll(async () => (await kvs.query().getMany()).results.length, { timeout: 3000 }).toBe(1)
    await kvs.delete('a:1')
    expect((await kvs.query().getMany()).results).toEqual([{ key: 'a:1', value: 1 }])
  })

  it('so may a batchGet (staleBatchGet)', async () => {
    install({ switches: { staleBatchGet: true } })
    await kvs.set('k', 1)
    expect((await kvs.batchGet([{ key: 'k' }])).failedKeys[0]?.error.code).toBe('KEY_NOT_FOUND')
    await expect.poll(async () => (await kvs.batchGet([{ key: 'k' }])).successfulKeys.length, { timeout: 3000 }).toBe(1)
  })
})

describe('every exchange above, against Forge’s description', () => {
  afterAll(() => void seen.splice(0))
  it.skipIf(!hasKvsContract)('has its shape (skipped where ../shared/jira is not at hand)', () => {
    expect(seen.length).toBeGreaterThan(100)
    const own = ['MAX_DEPTH', 'INVALID_TTL']
    expect(own.every((code) => seen.some(({ answer }) => (answer as { code?: string } | undefined)?.code === code))).toBe(true)
    // An error without its code is what one switch is for.
    expect(kvsProblems(seen).filter((problem) => !/batch\/get 200: .*'code'/.test(problem))).toEqual([])
  })
})

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = { value }
  return value
}

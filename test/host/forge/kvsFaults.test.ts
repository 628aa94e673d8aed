import { kvs } from '@forge/kvs'
import { describe, expect, it } from 'vitest'
import { createKvsRates } from '../../../host/forge/kvsRates'
import { installTestKvs } from './support/testKvs'

const STRICT = { switches: { laggingQueries: false, staleBatchGet: false, brokenFailIfExists: false } } as const

describe('faults of the storage', () => {
  it.each([
    ['429', 429, 'RATE_LIMIT_EXCEEDED', false],
    ['409', 409, 'KEY_CONFLICT', false],
    ['500', 500, 'INTERNAL_ERROR', false],
    ['timeout', 504, 'TIMEOUT', false],
    ['timeout-after-write', 504, 'TIMEOUT', true],
  ] as const)('%s answers %i %s', async (kind, status, code, written) => {
    const { faults } = installTestKvs(STRICT)
    faults.add({ target: 'kvs', kind, match: '^set k$', times: 1 })
    await expect(kvs.set('k', 1)).rejects.toMatchObject({ code, responseDetails: { status } })
    expect(await kvs.get('k')).toBe(written ? 1 : undefined)
    await kvs.set('k', 2)
    expect(faults.list()).toEqual([])
  })

  it('hits the calls that it names, after so many, until it is cleared', async () => {
    const { faults } = installTestKvs(STRICT)
    faults.add({ target: 'kvs', kind: '500', match: '^get p:', times: -1, after: 1 })
    await kvs.get('p:1')
    await kvs.get('q:1')
    await expect(kvs.get('p:1')).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
    await expect(kvs.get('p:2')).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
    faults.clear()
    await kvs.get('p:1')
  })

  it('a profile’s faults come by chance, the same ones for the same seed', async () => {
    const outcomes = async (): Promise<string> => {
      installTestKvs({ ...STRICT, profile: { faults: { kvs: 0.3, jira: 0, queue: 0, crash: 0 }, seed: 7 } })
      const answers: string[] = []
      for (let index = 0; index < 60; index += 1) answers.push(await kvs.set('k', index).then(() => '.', ({ code }: { code: string }) => code))
      return answers.join(' ')
    }
    const first = await outcomes()
    expect(first).toMatch(/TIMEOUT/)
    expect(await outcomes()).toBe(first)
  })

  it('FAIL_IF_EXISTS lets a second writer through now and then (brokenFailIfExists)', async () => {
    const { clock } = installTestKvs({ switches: { ...STRICT.switches, brokenFailIfExists: true } })
    const create = (key: string): Promise<boolean> => kvs.set(key, 1, { keyPolicy: 'FAIL_IF_EXISTS' }).then(() => true, () => false)
    let through = 0
    for (let index = 0; index < 50; index += 1) {
      await create(`k${index}`)
      if (await create(`k${index}`)) through += 1
    }
    expect(through).toBeGreaterThan(0)
    expect(through).toBeLessThan(50)
    clock.time += 1000
    expect(await create('k0')).toBe(false)
  })
})

describe('what it costs', () => {
  it('counts units of 10 KB a request, rounded up; an empty read counts as one unit and 1 KB', async () => {
    const { meter } = installTestKvs(STRICT)
    await kvs.get('nothing')
    expect(meter).toMatchObject({ readUnits: 1, readBytes: 1024, writeUnits: 0 })
    await kvs.set('k', 'x'.repeat(25_000))
    expect(meter.writeUnits).toBe(3)
    await kvs.get('k')
    expect(meter.readUnits).toBe(1 + 3)
    await kvs.batchSet(Array.from({ length: 10 }, (_, index) => ({ key: `b${index}`, value: 1 })))
    expect(meter.writeUnits).toBe(3 + 1)
  })

  it('counts calls that run side by side as one round trip', async () => {
    const { meter } = installTestKvs({ ...STRICT, profile: { latency: { invoke: 0, kvs: 5, jira: 0 } } })
    await Promise.all([kvs.get('a'), kvs.get('b'), kvs.get('c')])
    expect(meter).toMatchObject({ kvsCalls: 3, roundTrips: 1 })
    await kvs.get('d')
    expect(meter).toMatchObject({ kvsCalls: 4, roundTrips: 2 })
  })

  it('more than 1,000 requests a second or 4,000 units a minute are over the rate; the next window is free', () => {
    let now = 0
    const cost = { readUnits: 0, writeUnits: 1, readBytes: 0, writtenBytes: 10 }
    const rates = createKvsRates(true, () => now)
    expect(Array.from({ length: 1001 }, () => rates.isOver()).map(Number).join('')).toBe(`${'0'.repeat(1000)}1`)
    now = 1000
    expect(rates.isOver()).toBe(false)
    rates.charge({ ...cost, writeUnits: 4000 })
    expect(rates.isOver()).toBe(true)
    now = 61_000
    expect(rates.isOver()).toBe(false)
    expect(createKvsRates(false, () => now).isOver()).toBe(false)
  })

  it('what is over the rate is answered with 429 and not done', async () => {
    installTestKvs({ ...STRICT, profile: { rates: true } })
    const answers = await Promise.all(Array.from({ length: 1100 }, (_, index) => kvs.set(`k:${index}`, 1).then(() => 'done', ({ code }: { code: string }) => code)))
    const refused = answers.indexOf('RATE_LIMIT_EXCEEDED')
    expect(refused).toBeGreaterThanOrEqual(1000)
    await expect.poll(() => kvs.get(`k:${refused}`).catch(() => 'over'), { timeout: 5000 }).toBeUndefined()
  })
})

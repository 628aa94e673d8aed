import { describe, expect, it } from 'vitest'
import type { KeyValue } from '../../../src/log/keyValue'
import { KeyValueError } from '../../../src/log/keyValue'
import { createMemoryKeyValue } from '../../../src/log/memoryKeyValue'
import { createReadings } from '../../../src/log/readings/createReadings'
import { countOf } from '../../../src/log/readings/hours'
import { installHostKvs } from '../../support/hostKvs'
import { meterKeyValue } from '../../support/meteredKeyValue'

const MAY = Date.UTC(2026, 4, 1)
const MINUTE = 60_000
const reading = (minute: number, value = minute) => ({ at: MAY + minute * MINUTE, value })
const sleep = async () => {}

function onMemory(keyValue: KeyValue = createMemoryKeyValue()) {
  let now = MAY
  const readings = createReadings({ keyValue, clock: () => now, sleep })
  const total = async (metric = 'm') => (await readings.read('1', metric, MAY, MAY + 40 * 86_400_000)).hours.reduce((sum, hour) => sum + countOf(hour), 0)
  return { readings, total, pass: (ms: number) => (now += ms) }
}

describe('readings beside the log (P4)', () => {
  it('READ-1: the same reading again, alone or among others, changes nothing and writes nothing', async () => {
    const store = createMemoryKeyValue()
    const { readings } = onMemory(store)
    expect(await readings.record('1', 'm', 'a', [reading(5), reading(5, 99), reading(6)])).toEqual({ added: 2 })
    const before = JSON.stringify([...store.contents()])
    expect(await readings.record('1', 'm', 'a', [reading(5), reading(5, 99), reading(6)])).toEqual({ added: 0 })
    expect(await readings.record('1', 'm', 'b', [reading(6, 1)])).toEqual({ added: 0 })
    expect(JSON.stringify([...store.contents()])).toBe(before)
    const [hour] = (await readings.read('1', 'm', MAY, MAY)).hours
    expect(hour).toMatchObject({ min: 5, max: 6, last: 6 })
  })

  it('READ-8: a reading is corrected, in the tail and after the roll-up; what stood there, who and when stay', async () => {
    const store = createMemoryKeyValue()
    const { readings, pass } = onMemory(store)
    await readings.record('1', 'm', 'a', [reading(0, 10), reading(9, 2000), reading(20, 12)])
    const right = (value: number, id: string) => readings.correct('1', 'm', { id, reading: reading(9, value), by: 'owner' })
    expect(await right(20, 'b')).toEqual({ kind: 'corrected', was: 2000 })
    const before = JSON.stringify([...store.contents()])
    expect(await right(20, 'b')).toEqual({ kind: 'same' })
    expect(await readings.correct('1', 'm', { id: 'c', reading: reading(10, 1), by: 'owner' })).toEqual({ kind: 'none' })
    expect(JSON.stringify([...store.contents()])).toBe(before)
    const hour = { min: 10, max: 20, sum: 42, last: 12 }
    const first = { at: reading(9).at, was: 2000, is: 20, by: 'owner', on: MAY }
    expect(await readings.read('1', 'm', MAY, MAY)).toMatchObject({ hours: [hour], corrections: [first] })

    // Rolled up, its tail gone, it is the same, and can be corrected again.
    for (let n = 0; n < 64; n++) await readings.record('1', 'm', `d${n}`, [reading(600 + n * 60, 1)])
    pass(21 * MINUTE)
    for (let n = 64; n < 96; n++) await readings.record('1', 'm', `d${n}`, [reading(600 + n * 60, 1)])
    expect([...store.contents().keys()].filter((key) => key.includes(':t:000000002'))).toEqual([])
    expect(await readings.read('1', 'm', MAY, MAY)).toMatchObject({ hours: [hour], corrections: [first] })
    expect(await right(5, 'e')).toEqual({ kind: 'corrected', was: 20 })
    const { hours, corrections } = await readings.read('1', 'm', MAY, MAY)
    expect(hours).toMatchObject([{ min: 5, max: 12, sum: 27 }])
    expect(corrections.map(({ was, is }) => [was, is])).toEqual([[2000, 20], [20, 5]])
  })

  it('READ-8: the latest reading is corrected with it; of an hour full of them none is known alone', async () => {
    const { readings } = onMemory()
    await readings.record('1', 'm', 'a', [reading(3, 99)])
    await readings.correct('1', 'm', { id: 'b', reading: reading(3, 9), by: 'owner' })
    expect(await readings.latest('1', ['m'])).toEqual({ m: reading(3, 9) })
    await readings.record('1', 'm', 'c', Array.from({ length: 30 }, (_, n) => reading(n + 10)))
    expect(await readings.correct('1', 'm', { id: 'd', reading: reading(12, 1), by: 'owner' })).toEqual({ kind: 'unknown' })
    await Promise.all([0, 1].map((n) => readings.record('1', 'm', `e${n}`, [reading(100 + n, 50)])))
    await Promise.all([0, 1].map((n) => readings.correct('1', 'm', { id: `f${n}`, reading: reading(100 + n, n), by: 'owner' })))
    expect((await readings.read('1', 'm', reading(100).at, reading(100).at)).hours).toMatchObject([{ min: 0, max: 1, sum: 1, last: 1 }])
  })

  it('READ-3: forty writers at once lose nothing, and the tail is rolled up while they write', async () => {
    const meter = meterKeyValue(createMemoryKeyValue())
    const { readings, total } = onMemory(meter)
    await Promise.all(Array.from({ length: 40 }, (_, writer) => readings.record('1', 'm', `w${writer}`, [0, 1, 2].map((n) => reading(writer * 3 + n)))))
    expect(await total()).toBe(120)
    expect(await readings.latest('1', ['m', 'other'])).toEqual({ m: reading(119) })
  })

  it.each(['fast', 'chaos'] as const)('READ-3: the same on the host’s storage (%s), where calls fail or do not say whether they wrote', async (profile) => {
    const { keyValue, uninstall } = installHostKvs(profile)
    const { readings, total } = onMemory(keyValue)
    for (let round = 0; round < 3; round++)
      await Promise.all(
        Array.from({ length: 16 }, async (_, writer) => {
          const own = [reading(round * 100 + writer)]
          for (let tries = 0; ; tries++)
            try {
              return await readings.record('1', 'm', `r${round}-${writer}`, own)
            } catch (error) {
              if (tries === 20) throw error
            }
        }),
      )
    for (let tries = 0; ; tries++)
      try {
        expect(await total()).toBe(48)
        break
      } catch (error) {
        if (tries === 20 || !(error instanceof KeyValueError)) throw error
      }
    uninstall()
  })

  it('READ-4: whatever call an interruption falls on, nothing is lost, and the next one goes on', async () => {
    for (let fatal = 1; fatal < 60; fatal++) {
      const store = createMemoryKeyValue()
      const whole = onMemory(store)
      for (let n = 0; n < 31; n++) await whole.readings.record('1', 'm', `a${n}`, [reading(n)])
      let calls = 0
      const dying = new Proxy(store, {
        get: (target, name: keyof KeyValue) => (typeof target[name] !== 'function' ? target[name] : (...args: readonly unknown[]) => {
          if (name in { get: 1, getMany: 1, create: 1, replace: 1, removeMany: 1 } && ++calls >= fatal) throw new KeyValueError('refused', 'GONE', 'killed')
          return (target[name] as (...all: readonly unknown[]) => unknown)(...args)
        }),
      })
      await onMemory(dying).readings.record('1', 'm', 'b', [reading(31)]).catch(() => null)
      await whole.readings.record('1', 'm', 'b', [reading(31)])
      for (let n = 32; n < 70; n++) await whole.readings.record('1', 'm', `c${n}`, [reading(n)])
      expect(await whole.total(), `killed at call ${fatal}`).toBe(70)
      if (calls < fatal) return
    }
  })

  it('READ-4: what no index names any more goes, later than any reader of an older one may run', async () => {
    const store = createMemoryKeyValue()
    const { readings, total, pass } = onMemory(store)
    const tail = (): number => [...store.contents().keys()].filter((key) => key.includes(':t:')).length
    for (let n = 0; n < 64; n++) await readings.record('1', 'm', `a${n}`, [reading(n)])
    expect(tail()).toBe(64)
    pass(21 * MINUTE)
    for (let n = 64; n < 96; n++) await readings.record('1', 'm', `b${n}`, [reading(n)])
    expect(tail()).toBe(32)
    expect([...store.contents().keys()].filter((key) => key.includes(':q:'))).toHaveLength(2)
    expect(await total()).toBe(96)
    // A writer that slept through it all still finds a free place.
    expect(await readings.record('1', 'm', 'late', [reading(2000)])).toEqual({ added: 1 })
    expect(await total()).toBe(97)
  })

  it('READ-4: hours that come late go to their own month; metrics and plans do not meet', async () => {
    const { readings, total } = onMemory()
    await readings.record('1', 'm', 'a', Array.from({ length: 2000 }, (_, n) => reading(n * 20 - 20_000, 1)))
    for (let n = 0; n < 40; n++) await readings.record('1', 'm', `b${n}`, [reading(n * 20 - 20_010, 7)])
    const { hours } = await readings.read('1', 'm', MAY - 20 * 86_400_000, MAY + 20 * 86_400_000)
    expect(hours.reduce((sum, hour) => sum + countOf(hour), 0)).toBe(2040)
    expect(await total('other')).toBe(0)
    expect((await readings.read('2', 'm', MAY, MAY)).hours).toEqual([])
  })

  it('P4, READ-5: a month of readings is some 20 KB, and a chart of 30 days reads little', async () => {
    const store = createMemoryKeyValue()
    const meter = meterKeyValue(store)
    const { readings, total, pass } = onMemory(meter)
    for (let minute = 0; minute < 43_200; minute += 40) {
      await readings.record('1', 'm', `n${minute}`, Array.from({ length: 40 }, (_, n) => reading(minute + n, Math.round(200 + 60 * Math.sin(minute / 180) + n))))
      pass(40 * MINUTE)
    }
    meter.reset()
    const { hours } = await readings.read('1', 'm', MAY, MAY + 30 * 86_400_000 - 1)
    expect(meter.meter.readUnits).toBeLessThanOrEqual(10)
    expect(meter.meter.roundTrips).toBeLessThanOrEqual(4)
    expect(hours).toHaveLength(720)
    expect(await total()).toBe(43_200)
    expect([...store.contents().values()].reduce((sum, value) => sum + value.length, 0)).toBeLessThan(60 * 1024)
  })
})

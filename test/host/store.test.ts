import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createClock } from '../../host/clock'
import { createFaults } from '../../host/faults'
import { profileNamed } from '../../host/profile'
import { openStore } from '../../host/store'
import { defaultSwitches, switchesTurned, switchNames } from '../../host/switches'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the file of the host', () => {
  it('keeps a transaction whole or not at all, also one inside another', () => {
    const store = openStore(':memory:')
    store.exec('create table t (n integer)')
    const work = (fail: boolean): void =>
      store.transaction(() => {
        store.run('insert into t values (?)', 1)
        store.transaction(() => store.run('insert into t values (?)', 2))
        if (fail) throw new Error('no')
      })
    expect(() => work(true)).toThrow('no')
    expect(store.all('select n from t')).toEqual([])
    work(false)
    expect(store.all<{ n: number }>('select n from t').map(({ n }) => n)).toEqual([1, 2])
    store.close()
  })

  it('is read by a second opener while the first has it open', () => {
    const [one, two] = [openStore(join(folder, 'both.db')), openStore(join(folder, 'both.db'))]
    one.exec('create table t (n integer)')
    one.run('insert into t values (?)', 1)
    expect(two.get<{ n: number }>('select n from t')?.n).toBe(1)
    two.run('insert into t values (?)', 2)
    expect(one.all('select n from t')).toHaveLength(2)
    one.close()
    two.close()
  })

  it('holds everything once it is closed: a copy of it is the whole site', () => {
    const store = openStore(join(folder, 'whole.db'))
    store.exec('create table t (n integer)')
    for (let n = 0; n < 50; n += 1) store.run('insert into t values (?)', n)
    expect(store.all('select n from t')).toHaveLength(50)
    store.close()
    copyFileSync(join(folder, 'whole.db'), join(folder, 'copy.db'))
    const copy = openStore(join(folder, 'copy.db'))
    expect(copy.all('select n from t')).toHaveLength(50)
    copy.close()
  })
})

describe('the clock of the host', () => {
  it('keeps its offset, tells of jumps, and calls what is due in order', () => {
    const store = openStore(join(folder, 'clock.db'))
    let real = 1_000
    const clock = createClock(store, () => real)
    const calls: string[] = []
    clock.onJump((now) => calls.push(`jump to ${now}`))
    clock.at(9_000, () => calls.push('late'))
    clock.at(5_000, () => calls.push('early'))
    const cancel = clock.at(6_000, () => calls.push('never'))
    cancel()
    clock.advance(10_000)
    expect(calls).toEqual(['jump to 11000', 'early', 'late'])
    clock.set(2_000)
    expect([clock.now(), clock.offset()]).toEqual([2_000, 1_000])
    clock.stop()
    real = 5_000
    const again = createClock(store, () => real)
    expect(again.now()).toBe(6_000)
    again.stop()
    store.close()
  })
})

describe('faults and switches', () => {
  it('a fault that is asked for comes before the profile’s, and only where it fits', () => {
    const faults = createFaults(profileNamed('fast'))
    faults.add({ target: 'jira', kind: '503', match: '^GET /rest/api/3/issue/', times: 2, after: 1 })
    const calls = ['GET /rest/api/3/issue/1', 'POST /rest/api/3/issue/1', 'GET /rest/api/3/issue/1', 'GET /rest/api/3/issue/2', 'GET /rest/api/3/issue/1']
    expect(calls.map((call) => faults.next('jira', call))).toEqual([undefined, undefined, '503', '503', undefined])
    expect(faults.next('kvs', 'get k')).toBeUndefined()
  })

  it('a named switch is turned away from its default, the others stay', () => {
    for (const name of switchNames) expect(switchesTurned([name])).toEqual({ ...defaultSwitches, [name]: !defaultSwitches[name] })
  })
})

import { describe, expect, it } from 'vitest'
import { createDirectory } from '../../src/log/directory'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { createToyLog, note, PLAN } from '../support/toyLog'

const PERSON = '557058:11111111-2222-3333-4444-555555555555'

function setUp() {
  const store = createMemoryKeyValue()
  let made = 0
  return { store, directory: createDirectory(store, () => `actor-${made++}`) }
}

describe('the directory', () => {
  it('gives a person one key a plan, and the way back', async () => {
    const { directory } = setUp()
    const actor = await directory.actorOf(PLAN, PERSON)
    expect(await directory.actorOf(PLAN, PERSON)).toBe(actor)
    expect(await directory.actorOf('10002', PERSON)).not.toBe(actor)
    expect(await directory.accountsOf(PLAN, [actor, 'app', actor])).toEqual({ [actor]: PERSON, app: null })
  })

  it('makes one key when many ask at once', async () => {
    const { store, directory } = setUp()
    const actors = await Promise.all(Array.from({ length: 6 }, () => directory.actorOf(PLAN, PERSON)))
    expect(new Set(actors).size).toBe(1)
    expect([...store.contents().keys()]).toHaveLength(2)
  })

  it('holds the only account ids', async () => {
    const { store, directory } = setUp()
    const actor = await directory.actorOf(PLAN, PERSON)
    await note(createToyLog(store), 'a', 0, '1', 'text', actor)
    const elsewhere = [...store.contents()].filter(([key]) => !key.startsWith('actor:') && !key.startsWith(`p:${PLAN}:a:`))
    expect(elsewhere.length).toBeGreaterThan(0)
    expect(JSON.stringify(elsewhere)).not.toContain(PERSON)
  })

  it('names everyone whom a plan knows, and only them', async () => {
    const { directory } = setUp()
    const [one] = await Promise.all([directory.actorOf(PLAN, 'one'), directory.actorOf(PLAN, 'two'), directory.actorOf('10002', 'three')])
    await directory.accountsOf(PLAN, [one], {})
    expect(await directory.knownAccounts(PLAN)).toEqual(['one', 'two'])
    await directory.erase('one')
    expect(await directory.knownAccounts(PLAN)).toEqual(['two'])
  })

  it('erases a person from every plan, and nobody whose id begins alike', async () => {
    const { store, directory } = setUp()
    const actors = await Promise.all(['10001', '10002'].map((plan) => directory.actorOf(plan, 'abc')))
    const other = await directory.actorOf('10001', 'abc:def')
    expect(await directory.erase('abc')).toBe(2)
    expect(await directory.accountsOf('10001', [actors[0]!, other])).toEqual({ [actors[0]!]: null, [other]: 'abc:def' })
    expect(JSON.stringify([...store.contents()])).not.toMatch(/"abc"|actor:abc:1000/)
    expect(await directory.actorOf('10001', 'abc')).not.toBe(actors[0])
  })
})

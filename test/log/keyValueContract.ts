import { beforeEach, describe, expect, it } from 'vitest'
import type { KeyValue } from '../../src/log/keyValue'
import { KeyValueError } from '../../src/log/keyValue'

/** What every adapter of the KeyValue port promises. `setUp` gives one over an empty store. */
export function keyValueContract(name: string, setUp: () => Promise<KeyValue> | KeyValue): void {
  describe(`KeyValue contract: ${name}`, () => {
    let store: KeyValue
    beforeEach(async () => {
      store = await setUp()
    })

    it('gives back what was stored, and undefined where nothing stands', async () => {
      const value = { text: 'ä "quoted" \u2028', list: [1, null, { deep: true }] }
      await store.replace('p:1:c', value)
      expect(await store.get('p:1:c')).toEqual(value)
      expect(await store.get('p:1:d')).toBeUndefined()
    })

    it('creates once: the second finds it there and changes nothing', async () => {
      expect(await store.create('k', { by: 'first' })).toBe('created')
      expect(await store.create('k', { by: 'second' })).toBe('exists')
      expect(await store.get('k')).toEqual({ by: 'first' })
    })

    it('lets exactly one of many creators through', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, writer) => store.create('k', { writer })))
      expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
      const winner = answers.indexOf('created')
      expect(await store.get('k')).toEqual({ writer: winner })
    })

    it('replaces and tells what stood there before', async () => {
      expect(await store.replace('k', { n: 1 })).toBeUndefined()
      expect(await store.replace('k', { n: 2 })).toEqual({ n: 1 })
      expect(await store.get('k')).toEqual({ n: 2 })
    })

    it('creates again after a removal; removing what is not there is no fault', async () => {
      await store.create('k', { n: 1 })
      await store.remove('k')
      await store.remove('k')
      expect(await store.get('k')).toBeUndefined()
      expect(await store.create('k', { n: 2 })).toBe('created')
    })

    it('reads up to 25 keys at once; absent ones are missing', async () => {
      const keys = Array.from({ length: 25 }, (_, index) => `k:${index}`)
      for (const key of keys.slice(0, 20)) await store.create(key, { key })
      const found = await store.getMany(keys)
      expect([...found.keys()].toSorted()).toEqual(keys.slice(0, 20).toSorted())
      expect(found.get('k:7')).toEqual({ key: 'k:7' })
    })

    it('refuses a batch of 26, an empty one and one with a key twice', async () => {
      const many = Array.from({ length: 26 }, (_, index) => `k:${index}`)
      for (const keys of [many, [], ['a', 'a']])
        await expect(store.getMany(keys)).rejects.toMatchObject({ kind: 'refused' })
    })

    it('removes many at once, those that are not there included', async () => {
      await store.create('a', 1)
      await store.create('b', 2)
      await store.removeMany(['a', 'b', 'c'])
      expect((await store.list('')).keys.filter((key) => key === 'a' || key === 'b')).toEqual([])
    })

    it('lists every key of a prefix, once, in order, over its pages', async () => {
      const keys = Array.from({ length: 230 }, (_, index) => `p:1:c:${String(index).padStart(4, '0')}`)
      for (const key of keys) await store.create(key, 1)
      await store.create('p:10:c:0000', 1)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.list('p:1:', cursor)
        seen.push(...page.keys)
        cursor = page.cursor
      } while (cursor !== undefined)
      expect(seen).toEqual(keys)
    })

    it('refuses a value above 240 KiB, null, and an illegal key, each as KeyValueError', async () => {
      const refused = { kind: 'refused' }
      await expect(store.create('big', 'x'.repeat(240 * 1024 + 1))).rejects.toMatchObject(refused)
      await expect(store.create('null', null)).rejects.toBeInstanceOf(KeyValueError)
      await expect(store.create('a/b', 1)).rejects.toMatchObject(refused)
      await expect(store.get('k'.repeat(501))).rejects.toMatchObject(refused)
    })

    it('stores 200 KiB of text in one value', async () => {
      const text = 'x'.repeat(200 * 1024)
      await store.create('big', { text })
      expect(await store.get('big')).toEqual({ text })
    })
  })
}

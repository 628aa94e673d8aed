import { expect, it } from 'vitest'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { keyValueContract } from './keyValueContract'

keyValueContract('memory', () => createMemoryKeyValue())

it('forgets a value when its time is over', async () => {
  let now = 0
  const store = createMemoryKeyValue(() => now)
  await store.replace('k', 1, { ttl: 60 })
  now = 59_999
  expect(await store.get('k')).toBe(1)
  now = 60_000
  expect(await store.get('k')).toBeUndefined()
  expect(await store.create('k', 2)).toBe('created')
})

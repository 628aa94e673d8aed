import { describe, expect, it } from 'vitest'
import { failure } from '../../src/contract/answer'
import { functions } from '../../src/contract/functions'
import { unpack } from '../../src/contract/unpack'
import { encode } from '../../src/log/encode'

describe('contract between UI and functions', () => {
  it('what functions pack, a browser unpacks', async () => {
    const value = { text: 'größer als 5 °C', list: Array.from({ length: 1000 }, (_, n) => n) }
    expect(await unpack(encode(value))).toEqual(value)
    await expect(unpack('bm90IGd6aXA=')).rejects.toThrow()
  })

  it('keeps what an older page does not know of a commit', () => {
    const commits = [{ seq: 1, id: 'a', somethingNew: { deep: true } }]
    expect(functions['plan.since'].reply.parse({ seq: 1, commits, people: {} }).commits).toEqual(commits)
  })

  it('a failure says why in words', () => {
    expect(failure.safeParse({ code: 'busy', message: 'Wait.' }).success).toBe(true)
    expect(failure.safeParse({ code: 'shrug', message: '' }).success).toBe(false)
  })

  it('a scope may not be empty, nor a start draw a hundred verticals', () => {
    const request = { id: 'a', scope: 'project = A', verticals: [], timeZone: 'UTC' }
    expect(functions['plan.start'].request.safeParse(request).success).toBe(true)
    expect(functions['plan.start'].request.safeParse({ ...request, scope: '  ' }).success).toBe(false)
    expect(functions['plan.start'].request.safeParse({ ...request, verticals: Array.from({ length: 100 }, (_, n) => `V${n}`) }).success).toBe(false)
  })
})

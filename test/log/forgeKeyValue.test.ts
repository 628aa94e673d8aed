import { afterEach, describe, expect, it } from 'vitest'
import { createForgeKeyValue } from '../../src/log/forgeKeyValue'
import type { Interrupt } from '../support/forgeFetch'
import { installForgeFetch } from '../support/forgeFetch'
import { keyValueContract } from './keyValueContract'

let uninstall = (): void => undefined
afterEach(() => uninstall())

function forge(interrupt?: Interrupt) {
  uninstall()
  uninstall = installForgeFetch(interrupt)
  return createForgeKeyValue()
}

keyValueContract('@forge/kvs', () => forge())

/** Answers the first call of a path so; later ones go through. */
function once(path: string, status: number, body?: unknown): Interrupt {
  let left = 1
  return (called) => (called === path && left-- > 0 ? { status, body } : undefined)
}

describe('what Forge answers when it fails', () => {
  it.each([
    [429, 'RATE_LIMIT_EXCEEDED', 'throttled'],
    [400, 'TOO_MANY_REQUESTS', 'throttled'],
    [400, 'MAX_SIZE', 'refused'],
    [401, 'UNAUTHORIZED', 'refused'],
    [500, 'INTERNAL', 'unknown'],
    [504, 'TIMEOUT', 'unknown'],
  ])('%i %s becomes %s', async (status, code, kind) => {
    const store = forge(once('/api/v1/set', status, { code, message: 'no' }))
    await expect(store.create('k', 1)).rejects.toMatchObject({ kind, code })
  })

  it('takes an answer that is not JSON, and no answer at all, for unknown', async () => {
    const html = forge((path) => (path === '/api/v1/get' ? { status: 502, body: '<html>' } : undefined))
    await expect(html.get('k')).rejects.toMatchObject({ kind: 'unknown', code: 'UNKNOWN_ERROR' })
    const silent = forge(() => {
      throw new TypeError('fetch failed')
    })
    await expect(silent.get('k')).rejects.toMatchObject({ kind: 'unknown', code: 'NO_ANSWER' })
  })

  it('takes a 409 on a create for "exists" and on anything else for unknown', async () => {
    expect(await forge(once('/api/v1/set', 409, { code: 'KEY_CONFLICT', message: '' })).create('k', 1)).toBe('exists')
    await expect(forge(once('/api/v1/set', 409, { code: 'KEY_CONFLICT', message: '' })).replace('k', 1)).rejects.toMatchObject({
      kind: 'unknown',
    })
  })

  it.each([['THROTTLED'], [undefined]])('asks alone for a key that a batch failed with %s', async (code) => {
    const failing: Interrupt = (path, body) =>
      path === '/api/v1/batch/get'
        ? {
            status: 200,
            body: {
              successfulKeys: [],
              failedKeys: (body as { key: string }[]).map(({ key }) => ({ key, error: { code, message: 'later' } })),
            },
          }
        : undefined
    const store = forge(failing)
    await store.create('there', 7)
    expect([...(await store.getMany(['there', 'absent']))]).toEqual([['there', 7]])
  })

  it('throws when the key alone fails too: a failure is never an absence', async () => {
    const store = forge((path) =>
      path === '/api/v1/batch/get'
        ? { status: 200, body: { successfulKeys: [], failedKeys: [{ key: 'k', error: { code: 'X', message: '' } }] } }
        : path === '/api/v1/get'
          ? { status: 500, body: { code: 'INTERNAL', message: '' } }
          : undefined,
    )
    await expect(store.getMany(['k'])).rejects.toMatchObject({ kind: 'unknown' })
  })
})

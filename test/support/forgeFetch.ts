import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import type { Json } from '../../src/log/keyValue'
import { KeyValueError } from '../../src/log/keyValue'

interface Answer {
  readonly status: number
  readonly body?: unknown
}

/** May answer in the service's place (a fault); `undefined` lets the service answer. */
export type Interrupt = (path: string, body: unknown) => Answer | undefined

/**
 * The least of Forge's KVS that `@forge/kvs` needs (shapes of forge-platform.md §4.2), over memory. It takes
 * `globalThis.__forge_fetch__`; call the answer to put the old one back.
 */
export function installForgeFetch(interrupt: Interrupt = () => undefined): () => void {
  const store = createMemoryKeyValue()
  const scope = globalThis as { __forge_fetch__?: unknown }
  const before = scope.__forge_fetch__
  scope.__forge_fetch__ = async (_descriptor: unknown, path: string, init: { body: string }) => {
    const body: unknown = JSON.parse(init.body)
    const answer = interrupt(path, body) ?? (await serve(path, body as Body).catch(refusal))
    const text = answer.body === undefined ? '' : JSON.stringify(answer.body)
    return new Response(answer.status === 204 ? null : text, { status: answer.status })
  }

  type Body = {
    readonly key: string
    readonly value: Json
    readonly after?: string
    readonly where?: readonly { readonly values: readonly string[] }[]
    readonly options?: { readonly keyPolicy?: string; readonly returnValue?: string }
  } & readonly { readonly key: string }[]

  async function serve(path: string, body: Body): Promise<Answer> {
    switch (path) {
      case '/api/v1/get': {
        const value = await store.get(body.key)
        return value === undefined ? notFound : { status: 200, body: { key: body.key, value } }
      }
      case '/api/v1/set': {
        if (body.options?.keyPolicy === 'FAIL_IF_EXISTS')
          return (await store.create(body.key, body.value)) === 'created'
            ? { status: 204 }
            : { status: 409, body: { code: 'KEY_CONFLICT', message: 'Key already exists' } }
        const value = await store.replace(body.key, body.value)
        return body.options?.returnValue === undefined || value === undefined
          ? { status: 204 }
          : { status: 200, body: { key: body.key, value } }
      }
      case '/api/v1/delete':
        await store.remove(body.key)
        return { status: 204 }
      case '/api/v1/batch/get': {
        const keys = body.map(({ key }) => key)
        const found = await store.getMany(keys)
        const successfulKeys = [...found].map(([key, value]) => ({ key, value }))
        const failedKeys = keys.filter((key) => !found.has(key)).map((key) => ({ key, error: notFound.body }))
        return { status: 200, body: { successfulKeys, failedKeys } }
      }
      case '/api/v1/batch/delete': {
        await store.removeMany(body.map(({ key }) => key))
        return { status: 200, body: { successfulKeys: body.map(({ key }) => ({ key })), failedKeys: [] } }
      }
      case '/api/v1/query': {
        const page = await store.list(body.where?.[0]?.values[0] ?? '', body.after)
        const data = page.keys.map((key) => ({ key, value: 1 }))
        return { status: 200, body: { data, cursor: page.cursor } }
      }
    }
    return { status: 404, body: { code: 'NOT_FOUND', message: path } }
  }

  return () => {
    scope.__forge_fetch__ = before
  }
}

const notFound = { status: 404, body: { code: 'KEY_NOT_FOUND', message: 'Key not found' } }

function refusal(error: unknown): Answer {
  if (error instanceof KeyValueError) return { status: 400, body: { code: error.code, message: error.message } }
  throw error
}

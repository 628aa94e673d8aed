import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire } from 'node:module'
import { shiftTime } from './shiftedTime'
import type { FromWorker, FunctionCall, PlatformRequest, RuntimeValues, ToWorker } from './workerMessages'

/**
 * A process that runs the app's bundle as Forge does: it supplies the two globals that the unmodified
 * `@forge/*` packages call, and nothing else. `__forge_runtime__` belongs to one invocation at a time.
 */
type Invocation = { readonly id: string; readonly runtime: object }

const invocations = new AsyncLocalStorage<Invocation>()
const answers = new Map<number, (answer: Extract<ToWorker, { type: 'answer' }>) => void>()
const time = shiftTime(globalThis, 0)
let handlers: Readonly<Record<string, unknown>> = {}
let fetches = 0

Object.defineProperty(globalThis, '__forge_runtime__', { get: () => invocations.getStore()?.runtime })
// `@forge/api` takes the global fetch while it is loaded. The manifest opens no address (permissions.external), so none answers.
Object.assign(globalThis, { __forge_fetch__: platformFetch, fetch: refuseEgress })

process.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'load':
      return load(message.bundle, message.offset)
    case 'offset':
      return time.setOffset(message.offset)
    case 'invoke':
      return void invoke(message.id, message.call, message.runtime)
    case 'answer':
      answers.get(message.fetchId)?.(message)
      answers.delete(message.fetchId)
      return undefined
  }
})

function load(bundle: string, offset: number): void {
  time.setOffset(offset)
  try {
    handlers = createRequire(import.meta.url)(bundle) as Readonly<Record<string, unknown>>
    tell({ type: 'loaded', exports: Object.keys(handlers) })
  } catch (error) {
    tell({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

async function invoke(id: string, call: FunctionCall, values: RuntimeValues): Promise<void> {
  const handler = handlers[call.exportName]
  await invocations.run({ id, runtime: runtimeOf(values) }, async () => {
    try {
      if (typeof handler !== 'function') throw new Error(`The bundle exports no function "${call.exportName}"`)
      const value: unknown = await (handler as (...args: unknown[]) => unknown)(...call.args)
      tell({ type: 'done', id, value: value === undefined ? null : value })
    } catch (error) {
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
      tell({ type: 'threw', id, message, stack })
    }
  })
}

/** The shape of ForgeRuntime in `@forge/api`; `kvs` stays undefined, so that storage goes through `__forge_fetch__`. */
function runtimeOf(values: RuntimeValues): object {
  const end = performance.now() + values.timeoutMs
  const nothing = (): object => ({ incr() {}, incrBy() {}, decr() {}, decrBy() {} })
  return {
    proxy: { token: 'local', url: 'http://localhost' },
    contextAri: values.contextAri,
    container: { runtime: 'nodejs' },
    appContext: values.appContext,
    ...(values.accountId === undefined ? {} : { aaid: values.accountId }),
    lambdaContext: {
      awsRequestId: values.traceId,
      getRemainingTimeInMillis: () => Math.max(0, end - performance.now()),
    },
    tracing: { traceId: values.traceId, spanId: values.traceId.slice(0, 16) },
    realtime: { contextToken: 'local' },
    metrics: { counter: nothing, timing: () => ({ measure: () => ({ stop() {} }) }), gauge: () => ({ set() {} }) },
    featureFlags: () => false,
  }
}

async function platformFetch(descriptor: PlatformRequest['descriptor'], path: string, init: RequestInit = {}): Promise<Response> {
  const invocation = invocations.getStore()
  if (!invocation) throw new Error('A platform call outside of an invocation: a promise was not awaited')
  fetches += 1
  const fetchId = fetches
  const answer = new Promise<Extract<ToWorker, { type: 'answer' }>>((resolve) => answers.set(fetchId, resolve))
  const request = {
    descriptor: { ...descriptor },
    path,
    method: init.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init.headers)),
    body: typeof init.body === 'string' ? init.body : null,
  }
  tell({ type: 'fetch', fetchId, invocation: invocation.id, request })
  const { status, headers, body } = await answer
  const empty = status === 204 || status === 304 || body === null
  return new Response(empty ? null : body, { status, headers: { ...headers } })
}

async function refuseEgress(address: unknown): Promise<never> {
  throw new Error(`REQUEST_EGRESS_ALLOWLIST_ERR: the manifest allows no call to ${address instanceof Request ? address.url : String(address)}`)
}

function tell(message: FromWorker): void {
  process.send?.(message)
}

// Without its host a worker has nothing to do.
process.on('disconnect', () => process.exit(0))

import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { HostBase } from '../host'
import type { InvocationMeter, Meters } from '../meters'
import type { FromWorker, FunctionCall, PlatformRequest, RuntimeValues, ToWorker } from './workerMessages'

export type InvokeResult =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'crash' }

export type Invoke = {
  readonly functionKey: string
  /** What started it, for the meters: a resolver's name, an event, a queue. */
  readonly label: string
  readonly call: FunctionCall
  readonly accountId?: string
  readonly module?: { readonly key: string; readonly type: string }
  readonly timeoutMs: number
}

export type PlatformAnswer = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }

/** Who answers the app's platform calls: storage, Jira, queues. */
export type Platform = (request: PlatformRequest, caller: { readonly accountId?: string; readonly meter: InvocationMeter }) => Promise<PlatformAnswer>

export type Workers = {
  readonly invoke: (invoke: Invoke) => Promise<InvokeResult>
  /** The handlers that the bundle exports. */
  readonly exports: readonly string[]
  readonly close: () => Promise<void>
}

type Running = { readonly invoke: Invoke; readonly meter: InvocationMeter; readonly finish: (result: InvokeResult) => void }
type Worker = { readonly child: ChildProcess; readonly running: Map<string, Running>; closing: boolean }

export type WorkersOptions = {
  readonly base: HostBase
  readonly meters: Meters
  readonly bundle: string
  readonly platform: Platform
  readonly app: { readonly appId: string; readonly environmentId: string; readonly cloudId: string }
  /** At least two, so that races are real. */
  readonly count?: number
}

/** Processes that run the functions' bundle; a call goes to the least busy one, a crashed one is replaced. */
export async function createWorkers(options: WorkersOptions): Promise<Workers> {
  const { base, meters, app } = options
  const workers: Worker[] = []
  let exported: readonly string[] = []
  const stopFollowing = base.clock.onJump(() => {
    for (const { child } of workers) send(child, { type: 'offset', offset: base.clock.offset() })
  })

  async function start(): Promise<Worker> {
    const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
    const worker: Worker = { child, running: new Map(), closing: false }
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message: FromWorker) => {
        if (message.type === 'loaded') {
          exported = message.exports
          resolve()
        } else if (message.type === 'failed') reject(new Error(`The functions' bundle does not load: ${message.message}`))
        else void onMessage(worker, message)
      })
      child.on('exit', () => {
        reject(new Error('A function worker ended before it was ready'))
        onExit(worker)
      })
      send(child, { type: 'load', bundle: options.bundle, offset: base.clock.offset() })
    })
    workers.push(worker)
    return worker
  }

  function onExit(worker: Worker): void {
    const index = workers.indexOf(worker)
    if (index !== -1) workers.splice(index, 1)
    for (const { finish } of [...worker.running.values()]) finish({ kind: 'crash' })
    if (!worker.closing && index !== -1) void start().catch(() => undefined)
  }

  async function onMessage(worker: Worker, message: Exclude<FromWorker, { type: 'loaded' | 'failed' }>): Promise<void> {
    switch (message.type) {
      case 'done':
        return worker.running.get(message.id)?.finish({ kind: 'value', value: message.value })
      case 'threw': {
        const running = worker.running.get(message.id)
        if (running) console.error(`${running.invoke.functionKey} (${running.invoke.label}) failed: ${message.stack || message.message}`)
        return running?.finish({ kind: 'error', message: message.message })
      }
      case 'fetch': {
        const running = worker.running.get(message.invocation)
        const { accountId } = running?.invoke ?? {}
        const answer = running
          ? await options.platform(message.request, { meter: running.meter, ...(accountId === undefined ? {} : { accountId }) })
          : { status: 504, body: '{"code":"INVOCATION_ENDED","message":"The invocation has ended"}' }
        return send(worker.child, { type: 'answer', fetchId: message.fetchId, status: answer.status, headers: answer.headers ?? {}, body: answer.body ?? null })
      }
    }
  }

  async function invoke(wish: Invoke): Promise<InvokeResult> {
    const worker = workers.toSorted((a, b) => a.running.size - b.running.size)[0] ?? (await start())
    const id = randomUUID()
    const started = performance.now()
    const meter = meters.begin(id, wish.functionKey, wish.label, base.clock.now())
    return new Promise((resolve) => {
      const timer = setTimeout(() => finish({ kind: 'timeout' }), wish.timeoutMs)
      const finish = (result: InvokeResult): void => {
        clearTimeout(timer)
        if (!worker.running.delete(id)) return
        meter.end(result.kind === 'value' ? 'ok' : result.kind, Math.round(performance.now() - started))
        resolve(result)
      }
      worker.running.set(id, { invoke: wish, meter, finish })
      send(worker.child, { type: 'invoke', id, call: wish.call, runtime: runtimeValues(wish, id) })
      if (base.faults.next('function', `${wish.functionKey} ${wish.label}`) === 'crash') worker.child.kill('SIGKILL')
    })
  }

  function runtimeValues(wish: Invoke, id: string): RuntimeValues {
    return {
      ...(wish.accountId === undefined ? {} : { accountId: wish.accountId }),
      contextAri: `ari:cloud:jira::site/${app.cloudId}`,
      deadline: base.clock.now() + wish.timeoutMs,
      traceId: id.replaceAll('-', ''),
      appContext: {
        appId: app.appId,
        appVersion: '0.1.0',
        environmentId: app.environmentId,
        environmentType: 'DEVELOPMENT',
        invocationId: id,
        installationId: `ari:cloud:ecosystem::installation/${app.cloudId}`,
        functionKey: wish.functionKey,
        moduleType: wish.module?.type ?? 'core:function',
        moduleKey: wish.module?.key ?? wish.functionKey,
      },
    }
  }

  await Promise.all(Array.from({ length: options.count ?? 2 }, start))
  return {
    invoke,
    get exports() {
      return exported
    },
    async close() {
      stopFollowing()
      await Promise.all(
        workers.map(async (worker) => {
          worker.closing = true
          const ended = new Promise((resolve) => worker.child.once('exit', resolve))
          worker.child.kill()
          await ended
        }),
      )
    },
  }
}

function send(child: ChildProcess, message: ToWorker): void {
  // A worker that is just going down takes no message; its calls end as crashes.
  if (child.connected) child.send(message, () => undefined)
}

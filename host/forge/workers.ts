import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HostBase } from '../host'
import { createRandom } from '../random'
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

type Running = {
  readonly invoke: Invoke
  readonly meter: InvocationMeter
  readonly finish: (result: InvokeResult) => void
  /** After so many platform calls, or at its end, its process is killed: a fault. */
  crashAfter: number
}
type Worker = {
  readonly child: ChildProcess
  readonly running: Map<string, Running>
  /** It takes no more calls and ends with its last one. */
  leaving: boolean
}

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
  const starting = new Set<Worker>()
  const random = createRandom(base.profile.seed + 4)
  let closed = false
  let exported: readonly string[] = []
  const stopFollowing = base.clock.onJump(() => {
    for (const { child } of [...workers, ...starting]) send(child, { type: 'offset', offset: base.clock.offset() })
  })

  async function start(): Promise<Worker> {
    const file = fileURLToPath(new URL('./worker.ts', import.meta.url))
    const child = fork(file, { cwd: dirname(file), execArgv: ['--import', 'tsx'], serialization: 'advanced' })
    const worker: Worker = { child, running: new Map(), leaving: false }
    starting.add(worker)
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message: FromWorker) => {
        if (message.type === 'loaded') {
          exported = message.exports
          resolve()
        } else if (message.type === 'failed') {
          reject(new Error(`The functions' bundle does not load: ${message.message}`))
          child.kill()
        } else void onMessage(worker, message)
      })
      child.on('exit', () => {
        reject(new Error('A function worker ended before it was ready'))
        onExit(worker)
      })
      send(child, { type: 'load', bundle: options.bundle, offset: base.clock.offset() })
    })
    starting.delete(worker)
    if (closed) child.kill()
    else workers.push(worker)
    return worker
  }

  function onExit(worker: Worker): void {
    starting.delete(worker)
    const stood = remove(worker)
    for (const { finish } of [...worker.running.values()]) finish({ kind: 'crash' })
    if (stood) replace()
  }

  /** As in production a call that ran out of time takes its process with it: it may hang for ever. */
  function retire(worker: Worker): void {
    worker.leaving = true
    if (remove(worker)) replace()
    leave(worker)
  }

  function leave(worker: Worker): void {
    if (worker.leaving && worker.running.size === 0) worker.child.kill('SIGKILL')
  }

  function remove(worker: Worker): boolean {
    const index = workers.indexOf(worker)
    if (index !== -1) workers.splice(index, 1)
    return index !== -1
  }

  function replace(): void {
    if (!closed) void start().catch((error: unknown) => console.error(String(error)))
  }

  async function onMessage(worker: Worker, message: Exclude<FromWorker, { type: 'loaded' | 'failed' }>): Promise<void> {
    const running = worker.running.get(message.type === 'fetch' ? message.invocation : message.id)
    if (running && (message.type !== 'fetch' || running.crashAfter === 0) && running.crashAfter < Infinity) return void worker.child.kill('SIGKILL')
    if (running) running.crashAfter -= 1
    switch (message.type) {
      case 'done':
        return running?.finish({ kind: 'value', value: message.value })
      case 'threw': {
        if (running) console.error(`${running.invoke.functionKey} (${running.invoke.label}) failed: ${message.stack || message.message}`)
        return running?.finish({ kind: 'error', message: message.message })
      }
      case 'fetch': {
        const answer = running ? await answerFrom(options.platform, message.request, running) : ENDED
        return send(worker.child, { type: 'answer', fetchId: message.fetchId, status: answer.status, headers: answer.headers ?? {}, body: answer.body ?? null })
      }
    }
  }

  async function invoke(wish: Invoke): Promise<InvokeResult> {
    const worker = workers.toSorted((a, b) => a.running.size - b.running.size)[0] ?? (await start().catch(() => null))
    if (closed || worker === null) return { kind: 'crash' }
    const id = randomUUID()
    const started = performance.now()
    const meter = meters.begin(id, wish.functionKey, wish.label, base.clock.now())
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        finish({ kind: 'timeout' })
        retire(worker)
      }, wish.timeoutMs)
      const finish = (result: InvokeResult): void => {
        clearTimeout(timer)
        if (!worker.running.delete(id)) return
        meter.end(result.kind === 'value' ? 'ok' : result.kind, Math.round(performance.now() - started))
        resolve(result)
        leave(worker)
      }
      const crashes = base.faults.next('function', `${wish.functionKey} ${wish.label}`) === 'crash'
      worker.running.set(id, { invoke: wish, meter, finish, crashAfter: crashes ? Math.floor(random() * CRASH_WITHIN) : Infinity })
      send(worker.child, { type: 'invoke', id, call: wish.call, runtime: runtimeValues(wish, id) })
    })
  }

  function runtimeValues(wish: Invoke, id: string): RuntimeValues {
    return {
      ...(wish.accountId === undefined ? {} : { accountId: wish.accountId }),
      contextAri: `ari:cloud:jira::site/${app.cloudId}`,
      timeoutMs: wish.timeoutMs,
      traceId: id.replaceAll('-', ''),
      appContext: {
        appId: app.appId.slice(app.appId.lastIndexOf('/') + 1),
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

  async function close(): Promise<void> {
    closed = true
    stopFollowing()
    const all = [...workers.splice(0), ...starting]
    await Promise.all(
      all.map(async ({ child }) => {
        const ended = new Promise((resolve) => child.once('exit', resolve))
        child.kill()
        if (child.exitCode === null && child.signalCode === null) await ended
      }),
    )
  }

  try {
    await Promise.all(Array.from({ length: options.count ?? 2 }, start))
  } catch (error) {
    await close()
    throw error
  }
  return {
    invoke,
    get exports() {
      return exported
    },
    close,
  }
}

/** A crash comes before, between or after the first platform calls. */
const CRASH_WITHIN = 6
const ENDED: PlatformAnswer = { status: 504, body: '{"code":"INVOCATION_ENDED","message":"The invocation has ended"}' }

/** What goes wrong inside of the host is an answer to the function, not the end of the host. */
async function answerFrom(platform: Platform, request: PlatformRequest, { invoke, meter }: Running): Promise<PlatformAnswer> {
  try {
    return await platform(request, { meter, ...(invoke.accountId === undefined ? {} : { accountId: invoke.accountId }) })
  } catch (error) {
    console.error(`${request.descriptor.type} ${request.path} failed in the host: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return { status: 500, body: '{"code":"INTERNAL_ERROR","message":"Internal error"}' }
  }
}

function send(child: ChildProcess, message: ToWorker): void {
  // A worker that is just going down takes no message; its calls end as crashes.
  if (child.connected) child.send(message, () => undefined)
}

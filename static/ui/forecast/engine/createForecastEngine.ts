import type { ForecastReplies, ForecastRequest, RequestKind, RequestOf } from '../../../../src/forecast/reckoning/forecastRequest'
import type { Moment } from '../../../../src/plan/kernel/ids'
import type { PlanState } from '../../../../src/plan/planState'
import type { Backend, Question, ReckonedReply } from './backend'

/** Who is told: the value, or a sentence that says what happened and what to do. */
export type Told<T> = { readonly status: 'ready'; readonly value: T } | { readonly status: 'failed'; readonly message: string }

export interface ForecastEngine {
  /** Answers later, and only once; the returned function says that nobody waits any more: what has not begun is dropped. */
  readonly ask: <K extends RequestKind>(state: PlanState, at: Moment, request: RequestOf<K>, tell: (told: Told<ForecastReplies[K]>) => void) => () => void
  /** What was answered to the same question before; null where it has to be asked. */
  readonly known: <K extends RequestKind>(state: PlanState, at: Moment, request: RequestOf<K>) => ForecastReplies[K] | null
  readonly close: () => void
}

interface Backends {
  /** Null where the browser has no workers or the page may not make any. */
  readonly worker: () => Backend | null
  readonly page: () => Backend
}

interface Job {
  readonly key: string
  readonly question: Question
  readonly tellers: Set<(told: Told<never>) => void>
}

/** Answers that are kept, the latest asked for. */
const MOST_KEPT = 60

/**
 * One question after the other goes to the worker, and what the pointer waits for goes first. Questions that nobody
 * waits for any more never leave; the same question is reckoned once. Where there is no worker, or it is lost, the
 * page itself reckons.
 */
export function createForecastEngine({ worker, page }: Backends): ForecastEngine {
  const kept = new Map<string, ForecastReplies[RequestKind]>()
  const waiting = new Map<string, Job>()
  let running: Job | null = null
  let backend: Backend | null = null
  let hasWorker = true
  let isClosed = false

  async function next(): Promise<void> {
    if (running !== null || isClosed) return
    const job = [...waiting.values()].toSorted((a, b) => urgency(b.question.request) - urgency(a.question.request))[0]
    if (job === undefined) return
    running = job
    waiting.delete(job.key)
    const reply = await reckon(job.question)
    running = null
    settle(job, reply)
    await next()
  }

  async function reckon(question: Question): Promise<ReckonedReply> {
    const reply = await current().reckon(question)
    if (reply.kind !== 'lost' || !hasWorker) return reply
    hasWorker = false
    backend = null
    return current().reckon(question)
  }

  function current(): Backend {
    if (backend !== null) return backend
    const made = hasWorker ? worker() : null
    if (made === null) hasWorker = false
    return (backend = made ?? page())
  }

  function settle({ key, tellers }: Job, reply: ReckonedReply): void {
    if (reply.kind === 'reply') keep(key, reply.value)
    const told: Told<never> = reply.kind === 'reply' ? { status: 'ready', value: reply.value as never } : { status: 'failed', message: failureSentence(reply) }
    for (const tell of tellers) tell(told)
  }

  function keep(key: string, value: ForecastReplies[RequestKind]): void {
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  }

  return {
    ask(state, at, request, tell) {
      const key = keyOf(state, at, request)
      const value = kept.get(key)
      const teller = tell as (told: Told<never>) => void
      if (value !== undefined) {
        keep(key, value)
        tell({ status: 'ready', value: value as never })
        return () => undefined
      }
      const job = running?.key === key ? running : (waiting.get(key) ?? { key, question: { state, at, request }, tellers: new Set() })
      job.tellers.add(teller)
      if (job !== running) waiting.set(key, job)
      // Those who ask in the same breath are weighed against each other.
      queueMicrotask(() => void next())
      return () => {
        job.tellers.delete(teller)
        if (job.tellers.size === 0 && waiting.get(key) === job) waiting.delete(key)
      }
    },
    known: (state, at, request) => (kept.get(keyOf(state, at, request)) as never) ?? null,
    close() {
      isClosed = true
      backend?.close()
    },
  }
}

const numbers = new WeakMap<PlanState, number>()
let states = 0

/** The number of the last commit is not enough: own wishes on their way are folded on top of it. */
function keyOf(state: PlanState, at: Moment, request: ForecastRequest): string {
  let number = numbers.get(state)
  if (number === undefined) numbers.set(state, (number = states += 1))
  return `${number} ${state.seq} ${at} ${JSON.stringify(request)}`
}

function urgency({ kind }: ForecastRequest): number {
  switch (kind) {
    case 'rows':
      return 3
    case 'plan':
      return 2
    case 'fan':
    case 'amount':
      return 1
    case 'causes':
    case 'failFast':
    case 'whatIf':
    case 'trackRecord':
      return 0
  }
}

function failureSentence(reply: Exclude<ReckonedReply, { kind: 'reply' }>): string {
  const why = reply.kind === 'failure' ? ` (${reply.message})` : ''
  return `The forecast could not be made${why}. Nothing in the plan is lost; reload the page to try again.`
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ForecastRequest } from '../../../src/forecast/reckoning/forecastRequest'
import { initialState } from '../../../src/plan/plan'
import type { PlanState } from '../../../src/plan/planState'
import type { Backend, Question, ReckonedReply, WorkerPort } from '../../../static/ui/forecast/engine/backend'
import { createPageBackend, createWorkerBackend } from '../../../static/ui/forecast/engine/backend'
import type { Told } from '../../../static/ui/forecast/engine/createForecastEngine'
import { createForecastEngine } from '../../../static/ui/forecast/engine/createForecastEngine'
import type { WorkerAnswer, WorkerQuestion } from '../../../static/ui/forecast/engine/workerMessage'

const AT = 1_780_000_000_000
const plan = (): PlanState => initialState('all')
const amount = (day: string): Extract<ForecastRequest, { kind: 'amount' }> => ({ kind: 'amount', day })

/** Answers each question when it is told to, with the day that was asked for. */
function slowBackend() {
  const asked: ForecastRequest[] = []
  let answer: (reply: ReckonedReply) => void = () => undefined
  const backend: Backend = {
    reckon({ request }: Question) {
      asked.push(request)
      return new Promise((resolve) => (answer = resolve))
    },
    close: () => undefined,
  }
  const settle = async (reply: ReckonedReply): Promise<void> => {
    answer(reply)
    await breathe()
  }
  return { backend, asked, settle, reply: (value: unknown) => settle({ kind: 'reply', value: value as never }) }
}

/** Lets promises that are kept settle. */
async function breathe(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('the engine client', () => {
  it('reckons the same question once, for all who ask, and keeps the answer', async () => {
    const { backend, asked, reply } = slowBackend()
    const engine = createForecastEngine({ worker: () => backend, page: () => backend })
    const state = plan()
    const told: Told<unknown>[] = []
    engine.ask(state, AT, amount('2026-06-01'), (one) => told.push(one))
    engine.ask(state, AT, amount('2026-06-01'), (one) => told.push(one))
    await breathe()
    await reply('twelve')
    expect(asked).toHaveLength(1)
    expect(told).toEqual([{ status: 'ready', value: 'twelve' }, { status: 'ready', value: 'twelve' }])
    expect(engine.known(state, AT, amount('2026-06-01'))).toBe('twelve')
    engine.ask(state, AT, amount('2026-06-01'), (one) => told.push(one))
    expect(told).toHaveLength(3)
    expect(asked).toHaveLength(1)
  })

  it('asks anew when the plan, the moment or the question is another', async () => {
    const { backend, asked, reply } = slowBackend()
    const engine = createForecastEngine({ worker: () => backend, page: () => backend })
    const state = plan()
    const own = { ...state, at: 5 }
    for (const [which, at, day] of [[state, AT, '2026-06-01'], [own, AT, '2026-06-01'], [own, AT + 1, '2026-06-01'], [own, AT, '2026-06-02']] as const) {
      engine.ask(which, at, amount(day), () => undefined)
      await breathe()
      await reply(1)
    }
    expect(asked).toHaveLength(4)
    expect(engine.known(plan(), AT, amount('2026-06-01'))).toBeNull()
  })

  it('drops what nobody waits for any more before it is begun, and lets what is dragged go first', async () => {
    const { backend, asked, reply } = slowBackend()
    const engine = createForecastEngine({ worker: () => backend, page: () => backend })
    const state = plan()
    const told: unknown[] = []
    engine.ask(state, AT, { kind: 'causes', row: 0 }, () => told.push('first'))
    await breathe()
    engine.ask(state, AT, { kind: 'failFast' }, () => told.push('order'))
    const drop = engine.ask(state, AT, amount('2026-06-01'), () => told.push('dropped'))
    engine.ask(state, AT, { kind: 'rows', move: null }, () => told.push('rows'))
    drop()
    for (let each = 0; each < 3; each += 1) await reply(0)
    expect(asked.map(({ kind }) => kind)).toEqual(['causes', 'rows', 'failFast'])
    expect(told).toEqual(['first', 'rows', 'order'])
  })

  it('an answer that arrives after it was given up is kept all the same, and told to nobody', async () => {
    const { backend, reply } = slowBackend()
    const engine = createForecastEngine({ worker: () => backend, page: () => backend })
    const state = plan()
    const told: unknown[] = []
    const drop = engine.ask(state, AT, amount('2026-06-01'), (one) => told.push(one))
    await breathe()
    drop()
    await reply(7)
    expect(told).toEqual([])
    expect(engine.known(state, AT, amount('2026-06-01'))).toBe(7)
  })

  it('says in a sentence what went wrong, and tries again when asked again', async () => {
    const { backend, asked, settle } = slowBackend()
    const engine = createForecastEngine({ worker: () => backend, page: () => backend })
    const state = plan()
    const told: Told<unknown>[] = []
    for (let each = 0; each < 2; each += 1) {
      engine.ask(state, AT, amount('2026-06-01'), (one) => told.push(one))
      await breathe()
      await settle({ kind: 'failure', message: 'no weights' })
    }
    expect(told[0]).toEqual({ status: 'failed', message: expect.stringMatching(/could not be made \(no weights\).+reload/) })
    expect(asked).toHaveLength(2)
  })

  it('turns to the page where the browser gives no worker, and where the worker is lost in the middle', async () => {
    const page = slowBackend()
    const engine = createForecastEngine({ worker: () => null, page: () => page.backend })
    const told: unknown[] = []
    engine.ask(plan(), AT, amount('2026-06-01'), (one) => told.push(one))
    await breathe()
    await page.reply(3)
    expect(told).toEqual([{ status: 'ready', value: 3 }])

    const worker = slowBackend()
    const second = createForecastEngine({ worker: () => worker.backend, page: () => page.backend })
    second.ask(plan(), AT, amount('2026-06-01'), (one) => told.push(one))
    await breathe()
    await worker.settle({ kind: 'lost' })
    await page.reply(4)
    expect(told.at(-1)).toEqual({ status: 'ready', value: 4 })
    second.ask(plan(), AT, amount('2026-06-01'), (one) => told.push(one))
    await breathe()
    await page.reply(5)
    expect(told.at(-1)).toEqual({ status: 'ready', value: 5 })
    expect(worker.asked).toHaveLength(1)
  })
})

describe('a worker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function fakeWorker() {
    const questions: WorkerQuestion[] = []
    const port: WorkerPort = { onmessage: null, onerror: null, postMessage: (question: unknown) => void questions.push(question as WorkerQuestion), terminate: vi.fn() }
    const say = (data: WorkerAnswer): void => port.onmessage?.({ data } as MessageEvent<WorkerAnswer>)
    return { port, questions, say }
  }

  it('is sent the plan once, then only what changed of it', async () => {
    const { port, questions, say } = fakeWorker()
    const backend = createWorkerBackend(port)
    const state = plan()
    const moved: PlanState = { ...state, seq: 1, plan: { ...state.plan, map: { ...state.plan.map, places: {} } } }
    for (const each of [state, state, moved]) {
      const reply = backend.reckon({ state: each, at: AT, request: amount('2026-06-01') })
      await vi.advanceTimersByTimeAsync(1000)
      say({ kind: 'reply', id: questions.at(-1)!.id, value: null, took: 1 })
      expect(await reply).toMatchObject({ kind: 'reply' })
    }
    expect(Object.keys(questions[0]!.change!.plan)).toEqual(Object.keys(state.plan))
    expect(questions[1]!.change).toBeNull()
    expect(Object.keys(questions[2]!.change!.plan)).toEqual(['map'])
  })

  it.each([
    ['its file cannot be loaded', (port: WorkerPort) => port.onerror?.({} as ErrorEvent)],
    ['its file never arrives', () => undefined],
  ])('is lost when %s', async (_, lose) => {
    const { port } = fakeWorker()
    const backend = createWorkerBackend(port)
    const reply = backend.reckon({ state: plan(), at: AT, request: amount('2026-06-01') })
    lose(port)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await reply).toEqual({ kind: 'lost' })
    expect(port.terminate).toHaveBeenCalled()
    const again = backend.reckon({ state: plan(), at: AT, request: amount('2026-06-01') })
    await vi.advanceTimersByTimeAsync(1000)
    expect(await again).toEqual({ kind: 'lost' })
  })
})

describe('the page as its own engine', () => {
  it('answers as the worker does, and a file that did not load is asked for again', async () => {
    let tries = 0
    const backend = createPageBackend(async () => {
      tries += 1
      if (tries === 1) throw new Error('no network')
      return (await import('../../../src/forecast/reckoning/createReckoner')).createReckoner()
    })
    const question: Question = { state: plan(), at: AT, request: amount('2026-06-01') }
    expect(await backend.reckon(question)).toEqual({ kind: 'lost' })
    expect(await backend.reckon(question)).toEqual({ kind: 'reply', value: null })
  })
})

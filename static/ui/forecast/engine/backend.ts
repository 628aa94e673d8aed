import type { ForecastReplies, ForecastRequest, RequestKind } from '../../../../src/forecast/reckoning/forecastRequest'
import type { Reckoner } from '../../../../src/forecast/reckoning/createReckoner'
import type { Moment } from '../../../../src/plan/kernel/ids'
import type { PlanState } from '../../../../src/plan/planState'
import { quiet } from '../../kit/quiet'
import { stateChange } from './stateChange'
import type { WorkerAnswer, WorkerQuestion } from './workerMessage'

export interface Question {
  readonly state: PlanState
  readonly at: Moment
  readonly request: ForecastRequest
}

export type ReckonedReply =
  | { readonly kind: 'reply'; readonly value: ForecastReplies[RequestKind] }
  /** This request cannot be answered. */
  | { readonly kind: 'failure'; readonly message: string }
  /** There is nobody to answer any request. */
  | { readonly kind: 'lost' }

/** Who reckons: one question at a time. */
export interface Backend {
  readonly reckon: (question: Question) => Promise<ReckonedReply>
  readonly close: () => void
}

/** What a worker is to the page; a real one in the browser. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** A worker whose file has not arrived after so long is given up, in ms. */
const ARRIVES_WITHIN = 15_000

export function createWorkerBackend(worker: WorkerPort): Backend {
  let known: PlanState | null = null
  let ids = 0
  let open: { readonly id: number; readonly answer: (reply: ReckonedReply) => void } | null = null
  let isLost = false

  const lose = (): void => {
    clearTimeout(waiting)
    isLost = true
    worker.terminate()
    settle({ kind: 'lost' })
  }
  const settle = (reply: ReckonedReply): void => {
    const answer = open?.answer
    open = null
    answer?.(reply)
  }
  const waiting = setTimeout(lose, ARRIVES_WITHIN)
  worker.onerror = lose
  worker.onmessage = ({ data }) => {
    clearTimeout(waiting)
    if (data.kind !== 'ready' && data.id === open?.id) settle(data)
  }

  return {
    async reckon({ state, at, request }) {
      // Copying a large plan takes a moment: not in the middle of a picture.
      if (known !== state) await quiet()
      if (isLost) return { kind: 'lost' }
      const id = (ids += 1)
      return new Promise((answer) => {
        open = { id, answer }
        const question: WorkerQuestion = { id, change: known === state ? null : stateChange(known, state), at, request }
        known = state
        // A worker has no origin to name.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage(question)
      })
    },
    close() {
      clearTimeout(waiting)
      worker.terminate()
    },
  }
}

/** On the page itself, where no worker can be had: in steps, each of which waits until the page has nothing better to do. */
export function createPageBackend(load: () => Promise<Reckoner>): Backend {
  let loading: Promise<Reckoner> | null = null
  return {
    async reckon({ state, at, request }) {
      const reckoner = await (loading ??= load()).catch(() => null)
      if (reckoner === null) {
        // Asked again later, it may arrive.
        loading = null
        return { kind: 'lost' }
      }
      try {
        const steps = reckoner.steps(state, at, request)
        for (;;) {
          await quiet()
          const step = steps.next()
          if (step.done === true) return { kind: 'reply', value: step.value }
        }
      } catch (error) {
        return { kind: 'failure', message: error instanceof Error ? error.message : String(error) }
      }
    },
    close: () => undefined,
  }
}

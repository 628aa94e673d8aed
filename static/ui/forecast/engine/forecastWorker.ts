import { createReckoner } from '../../../../src/forecast/reckoning/createReckoner'
import type { PlanState } from '../../../../src/plan/planState'
import { changedState } from './stateChange'
import type { WorkerAnswer, WorkerQuestion } from './workerMessage'

/** The forecast beside the page: what it reckons never holds up a drag. */
const reckoner = createReckoner()
let state: PlanState | null = null

const answer = (message: WorkerAnswer): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<WorkerQuestion>) => {
  const start = performance.now()
  try {
    if (data.change !== null) state = changedState(state, data.change)
    if (state === null) throw new Error('The forecast was asked for before the plan arrived')
    const value = reckoner.reckon(state, data.at, data.request)
    answer({ kind: 'reply', id: data.id, value, took: performance.now() - start })
  } catch (error) {
    answer({ kind: 'failure', id: data.id, message: error instanceof Error ? error.message : String(error) })
  }
})

answer({ kind: 'ready' })

import { createPageBackend, createWorkerBackend } from './backend'
import type { ForecastEngine } from './createForecastEngine'
import { createForecastEngine } from './createForecastEngine'

let engine: ForecastEngine | null = null

/** The page's one engine, made when somebody first asks for a forecast. */
export function pageEngine(): ForecastEngine {
  return (engine ??= createForecastEngine({
    worker() {
      if (typeof Worker === 'undefined') return null
      try {
        // A file of the page's own origin: the policy allows no other.
        return createWorkerBackend(new Worker(new URL('./forecastWorker.ts', import.meta.url), { type: 'module' }))
      } catch {
        return null
      }
    },
    page: () => createPageBackend(async () => (await import('../../../../src/forecast/reckoning/createReckoner')).createReckoner()),
  }))
}

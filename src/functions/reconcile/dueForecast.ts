import type { Occasion } from '../../plan/areas/forecasts/state'
import { occasionKey } from '../../plan/areas/forecasts/state'
import { lastEnded } from '../../plan/iterationEnd'
import { issueForecast } from '../issueForecast'
import { askForReconcile } from '../queues'
import type { Services } from '../services'
import type { Iterations } from './recordSprints'

/** Whoever finds the end of an iteration later than this leaves it: no iteration lasts longer (ISSUE-1). */
const LATEST = 28 * 86_400_000

/** Sees to it that the forecast at the end of the last iteration is issued, where it is not yet. */
export async function askForDueForecast(services: Services, plan: string, iterations: Iterations): Promise<void> {
  const occasion = await dueOccasion(services, plan, iterations)
  if (occasion !== null) await askForForecast(services, plan, occasion)
}

/** As `askForDueForecast`, at once. */
export async function issueDueForecast(services: Services, plan: string, iterations: Iterations): Promise<void> {
  const occasion = await dueOccasion(services, plan, iterations)
  if (occasion !== null) await issueForecast(services, plan, occasion)
}

/** Asks the queue to issue the forecast for an occasion, unless somebody has done so already: a gate was decided on, an iteration ended. */
export async function askForForecast(services: Services, plan: string, occasion: Occasion): Promise<void> {
  // A mark stands for one occasion; two at once are rare, and the next reconciliation finds the other one.
  if (occasion.kind === 'gate' || (await services.records.claim(plan, 'forecast', services.clock()))) await askForReconcile({ kind: 'forecast', plan, occasion })
}

async function dueOccasion(services: Services, plan: string, byId: Iterations): Promise<Occasion | null> {
  const now = services.clock()
  const last = lastEnded({ byId }, now)
  if (last === null || now - last.endedAt > LATEST) return null
  const occasion = { kind: 'iteration', of: last.iteration } as const
  return (await services.records.issuedFor(plan)) === occasionKey(occasion) ? null : occasion
}

import type { AsyncEvent } from '@forge/events'
import { askForUpkeep, upkeepEvent } from '../queues'
import { createServices } from '../services'

/** Time a run leaves unused, ms. */
const RESERVE = 20_000

/** The consumer that makes packs, volumes and snapshots. Safe to run twice, at once, or to be killed. */
export async function upkeep(event: AsyncEvent): Promise<void> {
  const parsed = upkeepEvent.safeParse(event.body)
  if (!parsed.success) {
    console.warn('Foldline: an unknown kind of upkeep was left alone', JSON.stringify(event.body).slice(0, 200))
    return
  }
  const { plan, rebuild, redact } = parsed.data
  const services = createServices()
  if (await services.log.isPurged(plan)) return
  const time = Math.max(1_000, services.timeLeft() - RESERVE)
  if (redact !== undefined) {
    if ((await services.log.redact(plan, redact, time)).kind === 'more') await askForUpkeep(parsed.data)
    return
  }
  if (rebuild === true) {
    // Readers ask as long as it lasts: the mark keeps them to one.
    const outcome = await services.log.rebuild(plan, time)
    if (outcome.kind === 'more') await askForUpkeep(parsed.data)
    else await services.records.release(plan, 'rebuild')
    return
  }
  // What comes during this run may be too late for it: it can be asked for again.
  await services.records.release(plan, 'upkeep')
  if ((await services.log.upkeep(plan, time)).kind === 'more') await askForUpkeep(parsed.data)
}

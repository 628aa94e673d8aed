import { publishGlobal } from '@forge/realtime'
import { planChannel } from '../contract/planChannel'
import { askForUpkeep } from './queues'
import type { Services } from './services'

/**
 * What follows a commit that stands: the news for open pages, and upkeep when it is due. Both may fail without
 * harm (pages read on by themselves, readers make up for upkeep), so that a done command stays done.
 */
export async function afterCommit(services: Services, plan: string, seq: number, upkeepDue: boolean): Promise<void> {
  await Promise.all([
    harmless(publishGlobal(planChannel(plan), { plan, seq })),
    upkeepDue ? asksFor(services, plan, 'upkeep') : Promise.resolve(),
  ])
}

/** Asks the queue for upkeep, or for a rebuild, unless somebody has done so already. */
export async function asksFor(services: Services, plan: string, work: 'upkeep' | 'rebuild'): Promise<void> {
  await harmless(
    services.records.claim(plan, work, services.clock()).then(async (isFirst) => {
      if (isFirst) await askForUpkeep({ plan, ...(work === 'rebuild' ? { rebuild: true } : {}) })
    }),
  )
}

async function harmless(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    console.warn('Foldline: news or upkeep could not be sent', error instanceof Error ? error.message : String(error))
  }
}

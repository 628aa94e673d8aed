import { publishGlobal } from '@forge/realtime'
import { planChannel } from '../contract/planChannel'
import { askForUpkeep } from './queues'

/**
 * What follows a commit that stands: the news for open pages, and upkeep when it is due. Both may fail without
 * harm (pages read on by themselves, readers make up for upkeep), so that a done command stays done.
 */
export async function afterCommit(plan: string, seq: number, upkeepDue: boolean): Promise<void> {
  const [news, upkeep] = await Promise.allSettled([
    publishGlobal(planChannel(plan), { plan, seq }),
    upkeepDue ? askForUpkeep({ plan }) : Promise.resolve(),
  ])
  for (const outcome of [news, upkeep])
    if (outcome.status === 'rejected') console.warn('Foldline: news or upkeep could not be sent', String(outcome.reason))
}

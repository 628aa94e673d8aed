import type { PlanSummary } from '../contract/planSummary'
import { opportunitiesEvents } from '../plan/areas/opportunities/events'
import { strategyEvents } from '../plan/areas/strategy/events'
import type { Commit } from '../plan/kernel/commit'
import type { PlanParts } from '../plan/planState'
import type { Services } from './services'

/** Whether one of these commits may have changed what the plan says of itself to the site. */
export function touchesSummary(commits: readonly Commit[]): boolean {
  return commits.some(({ events }) => events.some(({ type }) => SUMMARISED.has(type)))
}

const SUMMARISED: ReadonlySet<string> = new Set([...Object.keys(opportunitiesEvents), ...Object.keys(strategyEvents)])

/**
 * Writes the plan's summary anew from its log (OPP-9). Of two who do so at once the later state stays; one who
 * fails leaves it to the night.
 */
export async function keepSummary(services: Services, plan: string): Promise<void> {
  try {
    const read = await services.log.read(plan, [], { practices: true })
    if (read.kind !== 'read' || read.state.seq === 0) return
    let standing = { seq: read.state.seq, ...planToSummary(read.state.plan) }
    for (;;) {
      const previous = await services.records.setSummary(plan, standing)
      if (previous === null || previous.seq <= standing.seq) break
      standing = previous
    }
    // Removed while this was under way: nothing of it stays.
    if ((await services.records.listed(plan)) === null) await services.records.removeSummary(plan)
  } catch (error) {
    console.warn(`Foldline: the summary of plan ${plan} was left as it was`, error instanceof Error ? error.message : String(error))
  }
}

/** People are still the actors' keys here. */
function planToSummary({ opportunities: { whole }, settings, strategy }: PlanParts): PlanSummary {
  return {
    opportunity: whole && { ...whole.figures, isDiscarded: whole.discarded !== undefined },
    stages: settings.stages.flatMap(({ id, name }) => {
      const planned = strategy.stages[id]
      return planned ? [{ stage: id, name, owner: planned.owner?.by ?? null, others: (planned.others ?? []).map(({ by }) => by), from: planned.span?.from ?? null, to: planned.span?.to ?? null }] : []
    }),
  }
}

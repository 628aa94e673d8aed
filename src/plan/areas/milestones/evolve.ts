import type { Draft } from '../../kernel/area'
import type { LocalId } from '../../kernel/ids'
import type { MilestonesEvent } from './events'
import type { Milestone, MilestonesState } from './state'

export function evolve(plan: Draft<MilestonesState>, event: MilestonesEvent): void {
  switch (event.type) {
    case 'MilestoneSet': {
      const { name, day, slice } = event.details
      plan.byId[event.milestone] = { name, day, slice }
      return
    }
    case 'MilestoneMoved':
      return replace(plan, event.milestone, { day: event.day })
    case 'MilestoneRenamed':
      return replace(plan, event.milestone, { name: event.name })
    case 'MilestoneTied':
      return replace(plan, event.milestone, { slice: event.slice })
    case 'MilestoneRemoved':
      delete plan.byId[event.milestone]
      return
  }
}

function replace(plan: Draft<MilestonesState>, milestone: LocalId, change: Partial<Milestone>): void {
  const was = plan.byId[milestone]
  if (was) plan.byId[milestone] = { ...was, ...change }
}

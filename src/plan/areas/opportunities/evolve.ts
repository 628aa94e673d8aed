import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import { changedFigures } from './changes'
import type { OpportunitiesEvent } from './events'
import type { OpportunitiesState, Opportunity } from './state'

export function evolve(plan: Draft<OpportunitiesState>, event: OpportunitiesEvent, { at, by }: Commit): void {
  const { vertical } = event
  const was = vertical === null ? plan.whole : plan.byVertical[vertical]
  const next = changed(was ?? null, event, at, by)
  if (vertical === null) plan.whole = next
  else if (next) plan.byVertical[vertical] = next
  else delete plan.byVertical[vertical]
}

function changed(was: Opportunity | null, event: OpportunitiesEvent, at: number, by: string): Opportunity | null {
  if (event.type === 'OpportunityStated') return { figures: event.figures, notes: {}, at, by }
  if (was === null) return null
  switch (event.type) {
    case 'OpportunityChanged':
      return { ...was, figures: changedFigures(was.figures, event.figures), at, by }
    case 'OpportunityDescribed': {
      const { [event.field]: _, ...others } = was.notes
      return { ...was, notes: event.value === '' ? others : { ...others, [event.field]: event.value }, at, by }
    }
    case 'OpportunityWithdrawn':
      return null
    case 'OpportunityDiscarded':
      return { ...was, discarded: { at, by, why: event.why }, at, by }
    case 'OpportunityTakenUp': {
      const { discarded: _, ...taken } = was
      return { ...taken, at, by }
    }
  }
}

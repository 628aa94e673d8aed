import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StoryId } from '../../kernel/ids'
import type { EstimatesEvent } from './events'
import type { Estimate, EstimateEntry, EstimatesState, StoryEstimates } from './state'

export function evolve(plan: Draft<EstimatesState>, event: EstimatesEvent): void {
  switch (event.type) {
    case 'StoryEstimated':
      plan.byStory[event.story] = event.estimate
      return
    case 'StoriesEstimated':
      for (const { story, estimate } of event.stories) plan.byStory[story] = estimate
      return
    case 'EstimatesWithdrawn':
      for (const { story } of event.stories) delete plan.byStory[story]
      return
  }
}

export function evolveStory(part: Draft<StoryEstimates>, event: EstimatesEvent, _id: StoryId, commit: Commit, entry?: unknown): void {
  const { at, by, seq } = commit
  switch (event.type) {
    case 'StoryEstimated':
      part.history.push({ at, by, seq, estimate: event.estimate, ...(event.note !== undefined && { note: event.note }) })
      return
    case 'StoriesEstimated':
      part.history.push({ at, by, seq, estimate: (entry as { estimate: Estimate }).estimate } satisfies EstimateEntry)
      return
    case 'EstimatesWithdrawn':
      part.history.push({ at, by, seq, estimate: null })
      return
  }
}

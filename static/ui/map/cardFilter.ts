import type { DeliveryState } from '../../../src/plan/areas/settings/state'
import type { WorkKind } from '../../../src/playbook/workKinds'
import type { MapStory } from '../../../src/plan/views/storyMap/mapStory'

/** Which cards are on the screen. An empty list lets everything through. */
export interface CardFilter {
  readonly text: string
  readonly states: readonly DeliveryState[]
  /** Sizes by their letter; null stands for "not estimated". */
  readonly sizes: readonly (string | null)[]
  /** Kinds of work; null stands for "of no kind". */
  readonly kinds: readonly (WorkKind | null)[]
  readonly hypothesis: 'any' | 'with' | 'open' | 'late'
}

/** Dropped stories are hidden until somebody asks for them. */
export const NO_FILTER: CardFilter = { text: '', states: ['todo', 'doing', 'delivered'], sizes: [], kinds: [], hypothesis: 'any' }

export function isFiltering(filter: CardFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
}

export function isCardShown(story: MapStory, key: string, summary: string, filter: CardFilter): boolean {
  if (filter.states.length > 0 && !filter.states.includes(story.state)) return false
  if (filter.sizes.length > 0 && !filter.sizes.includes(story.size)) return false
  if (filter.kinds.length > 0 && !filter.kinds.includes(story.kind ?? null)) return false
  if (!matchesHypothesis(story, filter.hypothesis)) return false
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const said = `${key} ${summary}`.toLocaleLowerCase()
  return words.every((word) => said.includes(word))
}

function matchesHypothesis(story: MapStory, wanted: CardFilter['hypothesis']): boolean {
  switch (wanted) {
    case 'any':
      return true
    case 'with':
      return story.hypotheses.length > 0
    case 'open':
      return story.hypotheses.some((hypothesis) => hypothesis.status === 'stated' || hypothesis.status === 'testing')
    case 'late':
      return story.late.length + story.lateInPlan.length > 0
  }
}

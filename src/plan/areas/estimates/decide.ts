import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { StoryId } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { EstimatesCommand } from './commands'
import type { EstimatesEvent } from './events'
import type { Estimate } from './state'

export function decide(command: EstimatesCommand, state: PlanState): Decision<EstimatesEvent> {
  const { byStory } = state.plan.estimates
  switch (command.type) {
    case 'EstimateStory': {
      const { story, estimate, note } = command
      const wrong = rejectUnknown(state, [story], 'story') ?? rejectSize(state, estimate, 'estimate.size')
      if (wrong) return wrong
      const was = copyOf(byStory[story])
      // The same size once more, with a reason, is worth keeping; without one it says nothing new.
      if (isSame(was, estimate) && isEmpty(note)) return NOTHING_TO_DO
      return decided({ type: 'StoryEstimated', story, estimate, was, ...(note !== undefined && !isEmpty(note) && { note }) })
    }
    case 'EstimateStories': {
      const unknown = rejectUnknown(state, command.stories.map(({ story }) => story), 'stories')
      if (unknown) return unknown
      for (const [index, { estimate }] of command.stories.entries()) {
        const wrong = rejectSize(state, estimate, `stories.${index}.estimate.size`)
        if (wrong) return wrong
      }
      const stories = command.stories
        .filter(({ story, estimate }) => !isSame(byStory[story], estimate))
        .map(({ story, estimate }) => ({ story, estimate, was: copyOf(byStory[story]) }))
      return stories.length === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesEstimated', basis: command.basis, stories })
    }
    case 'WithdrawEstimates': {
      const unknown = rejectUnknown(state, command.stories, 'stories')
      if (unknown) return unknown
      const stories = command.stories.flatMap((story) => {
        const was = copyOf(byStory[story])
        return was ? [{ story, was }] : []
      })
      return stories.length === 0 ? NOTHING_TO_DO : decided({ type: 'EstimatesWithdrawn', stories })
    }
  }
}

/** A size that is no longer offered takes no new estimates (EST-3). */
function rejectSize(state: PlanState, { size }: Estimate, at: string): Rejection | null {
  if (state.plan.settings.sizes.some(({ id }) => id === size)) return null
  const message = state.plan.settings.retiredSizes[size]
    ? `The size ${size} is no longer used in this plan: choose another.`
    : `This plan has no size ${size}.`
  return rejected('invalid', message, at)
}

const copyOf = (estimate: Estimate | undefined): Estimate | null => (estimate ? { ...estimate } : null)

const AGAIN = rejected('notUndoable', 'This story was estimated again since.')

export function inverse(event: EstimatesEvent, state: PlanState): Decision<EstimatesEvent> {
  const { byStory } = state.plan.estimates
  switch (event.type) {
    case 'StoryEstimated': {
      const { story, estimate, was } = event
      if (!isSame(byStory[story], estimate)) return changedSince(state, story)
      return was === null
        ? decided({ type: 'EstimatesWithdrawn', stories: [{ story, was: estimate }] })
        : decided({ type: 'StoryEstimated', story, estimate: was, was: estimate })
    }
    case 'StoriesEstimated': {
      if (event.stories.some(({ story, estimate }) => !isSame(byStory[story], estimate))) return AGAIN
      const fresh = event.stories.filter(({ was }) => was === null)
      const again = event.stories.flatMap(({ story, estimate, was }) => (was ? [{ story, estimate: was, was: estimate }] : []))
      const back: EstimatesEvent[] = []
      if (again.length > 0) back.push({ type: 'StoriesEstimated', basis: event.basis, stories: again })
      if (fresh.length > 0)
        back.push({ type: 'EstimatesWithdrawn', stories: fresh.map(({ story, estimate }) => ({ story, was: estimate })) })
      return decided(...back)
    }
    case 'EstimatesWithdrawn':
      if (event.stories.some(({ story }) => byStory[story])) return AGAIN
      return event.stories.length === 1
        ? decided(...event.stories.map(({ story, was }) => ({ type: 'StoryEstimated' as const, story, estimate: was, was: null })))
        : decided({ type: 'StoriesEstimated', basis: 'several', stories: event.stories.map(({ story, was }) => ({ story, estimate: was, was: null })) })
  }
}

function changedSince(state: PlanState, story: StoryId): Rejection {
  const by = state.stories[story]?.areas.estimates?.history.at(-1)?.by
  return by === undefined ? AGAIN : { ...AGAIN, by }
}

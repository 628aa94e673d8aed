import type { IterationsEvent } from '../../areas/iterations/events'
import type { Iteration } from '../../areas/iterations/state'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { quote, says, storiesOf } from './sentence'

export function iterationsSentence(event: IterationsEvent, { iterations }: PlanParts): EventSentence {
  switch (event.type) {
    case 'BoardChosen':
      return says(event.board === null ? 'chose calendar iterations instead of a board' : `chose board ${event.board} for the iterations`)
    case 'IterationLengthSet':
      return says(`set the length of iterations to ${weeks(event.weeks)}, before ${weeks(event.was)}`)
    case 'IterationAdded':
      return says('added the iteration ', quote(event.details.name))
    case 'IterationChanged':
      return says(...change(event.was, event.details))
    case 'IterationRemoved':
      return says('removed the iteration ', quote(event.was.name))
    case 'StoriesScheduled': {
      const targets = new Set(event.stories.map((entry) => entry.iteration))
      const [only] = targets
      if (targets.size > 1 || only === undefined) return says('scheduled ', storiesOf(event.stories))
      if (only === null) return says('took ', storiesOf(event.stories), ' out of their iteration')
      const target = iterations.byId[only]
      return says('scheduled ', storiesOf(event.stories), ' for ', target ? quote(target.name) : 'an iteration that is gone')
    }
  }
}

function change(was: Details, is: Details): readonly SentencePart[] {
  if (was.state !== is.state && is.state === 'active') return ['iteration ', quote(is.name), ' started']
  if (was.state !== is.state && is.state === 'closed') return ['iteration ', quote(is.name), ' closed']
  if (is.lost && !was.lost) return ['found the sprint ', quote(is.name), ' deleted in Jira and kept its stories']
  if (was.sprint === null && is.sprint !== null) return ['iteration ', quote(is.name), ' is a sprint in Jira now']
  if (was.name !== is.name) return ['iteration ', quote(was.name), ' is now called ', quote(is.name)]
  return ['iteration ', quote(is.name), ' has new dates']
}

type Details = Omit<Iteration, 'completedAt' | 'lost'> & { readonly lost?: true | undefined }

function weeks(count: number): string {
  return count === 1 ? 'one week' : `${count} weeks`
}

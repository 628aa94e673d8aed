import type { LearningEvent } from '../../areas/learning/events'
import type { StoryId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import { hypothesis } from './hypothesesSentence'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says, stories, storiesOf } from './sentence'

export function learningSentence(event: LearningEvent, plan: PlanParts): EventSentence {
  switch (event.type) {
    case 'PlanPersevered':
      return because(event.why, 'decided to persevere after ', hypothesis(event.hypothesis, plan))
    case 'PlanPivoted':
      return because(
        event.why,
        'pivoted after ',
        hypothesis(event.hypothesis, plan),
        ' from ',
        quote(event.from),
        ' to ',
        quote(event.to),
        ...consequences(event.stories),
      )
    case 'WorkStopped':
      return because(event.why, 'stopped the work that rests on ', hypothesis(event.hypothesis, plan), ...consequences(event.stories))
    case 'DecisionWithdrawn':
      return says(`took back the decision to ${event.kind} after `, hypothesis(event.hypothesis, plan))
    case 'StoriesDropped':
      return because(event.reason, 'dropped ', storiesOf(event.stories))
    case 'StoriesReinstated':
      return because(event.reason, 'reinstated ', storiesOf(event.stories))
  }
}

function consequences(entries: readonly { readonly story: StoryId; readonly role: 'dropped' | 'added' }[]): readonly SentencePart[] {
  const idsOf = (role: 'dropped' | 'added') => entries.filter((entry) => entry.role === role).map((entry) => entry.story)
  const dropped = idsOf('dropped')
  const added = idsOf('added')
  return [
    ...(dropped.length > 0 ? ['; dropped ', stories(dropped)] : []),
    ...(added.length > 0 ? ['; added ', stories(added)] : []),
  ]
}

import type { JiraFactsEvent } from '../../areas/jiraFacts/events'
import type { DeliveryState } from '../../areas/settings/state'
import type { PlanParts } from '../../planState'
import { deliveryOf } from '../../delivery'
import type { EventSentence, SentencePart } from './sentence'
import { says, stories, storiesOf } from './sentence'

/** What Jira reported; the subject is Jira, not the person who looked. */
export function jiraFactsSentence(event: JiraFactsEvent, plan: PlanParts): EventSentence {
  switch (event.type) {
    case 'StoriesEntered':
      return says(storiesOf(event.stories), ' came into the plan', event.imported ? ' with their history' : '')
    case 'StoriesLeft':
      return says(storiesOf(event.stories), event.why === 'deleted' ? ' deleted in Jira' : ' left the scope')
    case 'StatusesChanged':
      return says(...statusChanges(event, plan))
    case 'EpicsChanged':
      return says(storiesOf(event.stories), ' changed their epic')
    case 'DependenciesObserved':
      return says('dependencies of ', storiesOf(event.stories), ' changed in Jira')
    case 'SubtasksCounted':
      return event.stories.length === 1
        ? says(storiesOf(event.stories), ` has ${event.stories[0]!.done} of ${event.stories[0]!.all} sub-tasks done`)
        : says('sub-tasks of ', storiesOf(event.stories), ' counted')
    case 'StoryUnreachable':
      return says(stories([event.story]), ' can no longer be seen in Jira; it still counts')
    case 'StoryReachable':
      return says(stories([event.story]), ' can be seen in Jira again')
    case 'StoryMovedOut':
      return says(stories([event.story]), ' moved to another project')
    case 'StoryMovedIn':
      return says(stories([event.story]), ' moved here from another project')
  }
}

type StatusesChanged = Extract<JiraFactsEvent, { type: 'StatusesChanged' }>

const OUTCOME: Readonly<Record<DeliveryState, string>> = {
  todo: ' back to do',
  doing: ' in progress',
  delivered: ' delivered',
  dropped: ' dropped in Jira',
}

/** "SOL-1, SOL-2 delivered; SOL-3 in progress": one clause for each kind of outcome. */
function statusChanges(event: StatusesChanged, plan: PlanParts): readonly SentencePart[] {
  const byOutcome = new Map<DeliveryState, string[]>()
  for (const change of event.stories) {
    const outcome = deliveryOf({ status: change.to, resolution: change.resolution }, plan.settings)
    const ids = byOutcome.get(outcome)
    if (!ids) byOutcome.set(outcome, [change.story])
    else if (!ids.includes(change.story)) ids.push(change.story)
  }
  return [...byOutcome].flatMap(([outcome, ids], index) => [...(index > 0 ? ['; '] : []), stories(ids), OUTCOME[outcome]])
}

import type { PlanEvent, PlanParts } from '../planState'
import { textOr } from '../kernel/text'
import type { StoryId } from '../kernel/ids'
import { baselinesSentence } from './sentences/baselinesSentence'
import { estimatesSentence } from './sentences/estimatesSentence'
import { hypothesesSentence } from './sentences/hypothesesSentence'
import { iterationsSentence } from './sentences/iterationsSentence'
import { jiraFactsSentence } from './sentences/jiraFactsSentence'
import { learningSentence } from './sentences/learningSentence'
import { lifecycleSentence } from './sentences/lifecycleSentence'
import { mapSentence } from './sentences/mapSentence'
import type { EventSentence, SentencePart } from './sentences/sentence'
import { settingsSentence } from './sentences/settingsSentence'

export type { EventSentence, SentencePart } from './sentences/sentence'

/** Areas as people know them: what the timeline filters by. */
export type AreaName = keyof PlanParts

/** One fact in plain words, with the reason given for it. Names of things are those of `plan`, the state it is told in. */
export function eventSentence(event: PlanEvent, plan: PlanParts): EventSentence {
  switch (event.type) {
    case 'PlanStarted':
    case 'ScopeSet':
    case 'StatusMapped':
    case 'ResolutionMapped':
    case 'SizesSet':
    case 'CalendarSet':
    case 'DependencyLinksSet':
    case 'AssumptionsNoted':
    case 'TextRedacted':
    case 'CommitUndone':
      return settingsSentence(event)
    case 'StoriesEntered':
    case 'StoriesLeft':
    case 'StatusesChanged':
    case 'EpicsChanged':
    case 'DependenciesObserved':
    case 'SubtasksCounted':
    case 'StoryUnreachable':
    case 'StoryReachable':
    case 'StoryMovedOut':
    case 'StoryMovedIn':
      return jiraFactsSentence(event, plan)
    case 'VerticalAdded':
    case 'VerticalRenamed':
    case 'VerticalMoved':
    case 'VerticalRetired':
    case 'VerticalRestored':
    case 'ActivityAdded':
    case 'ActivityRenamed':
    case 'ActivityMoved':
    case 'ActivityRetired':
    case 'ActivityRestored':
    case 'SliceAdded':
    case 'SliceRenamed':
    case 'SliceMoved':
    case 'SliceRetired':
    case 'SliceRestored':
    case 'StoriesPlaced':
    case 'StoriesUnplaced':
      return mapSentence(event, plan)
    case 'StoryEstimated':
    case 'StoriesEstimated':
    case 'EstimatesWithdrawn':
      return estimatesSentence(event)
    case 'HypothesisStated':
    case 'HypothesisRestated':
    case 'HypothesisWithdrawn':
    case 'HypothesisReinstated':
    case 'HypothesisTestStarted':
    case 'HypothesisTestCancelled':
    case 'DependantsLinked':
    case 'DependantsUnlinked':
    case 'EvidenceLogged':
    case 'EvidenceWithdrawn':
    case 'HypothesisValidated':
    case 'HypothesisInvalidated':
    case 'HypothesisInconclusive':
    case 'VerdictWithdrawn':
      return hypothesesSentence(event, plan)
    case 'BaselineRecorded':
    case 'BaselineCorrected':
    case 'BaselineWithdrawn':
      return baselinesSentence(event)
    case 'StageAdvanced':
    case 'StageReturned':
    case 'ChecklistItemTicked':
    case 'ChecklistItemUnticked':
      return lifecycleSentence(event, plan)
    case 'PlanPersevered':
    case 'PlanPivoted':
    case 'WorkStopped':
    case 'DecisionWithdrawn':
    case 'StoriesDropped':
    case 'StoriesReinstated':
      return learningSentence(event, plan)
    case 'BoardChosen':
    case 'IterationLengthSet':
    case 'IterationAdded':
    case 'IterationChanged':
    case 'IterationRemoved':
    case 'StoriesScheduled':
      return iterationsSentence(event, plan)
  }
}

/** The sentence as one plain string, for searching and for those who listen. `keyOf` names a story. */
export function sentenceText(parts: readonly SentencePart[], keyOf: (story: StoryId) => string): string {
  return parts.map((part) => partText(part, keyOf)).join('')
}

function partText(part: SentencePart, keyOf: (story: StoryId) => string): string {
  if (typeof part === 'string') return part
  switch (part.kind) {
    case 'stories':
      return listed(part.ids.map(keyOf))
    case 'hypothesis':
      return part.number === null ? 'a withdrawn hypothesis' : `H-${part.number}`
    case 'quote':
      return `“${textOr(part.text, 'withheld')}”`
  }
}

/** "A, B and 12 more". */
function listed(names: readonly string[]): string {
  if (names.length <= 3) return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}

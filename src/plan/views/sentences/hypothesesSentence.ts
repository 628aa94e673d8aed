import type { HypothesesEvent } from '../../areas/hypotheses/events'
import type { LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says, stories, storiesOf } from './sentence'

export function hypothesesSentence(event: HypothesesEvent, plan: PlanParts): EventSentence {
  const which = hypothesis(event.hypothesis, plan)
  switch (event.type) {
    case 'HypothesisStated':
      return says('stated ', which, ' on ', stories([event.story]), ': ', quote(event.statement.belief))
    case 'HypothesisRestated':
      return says('restated ', which, ': ', quote(event.statement.belief), ...confidenceChange(event.was.confidence, event.statement.confidence))
    case 'HypothesisWithdrawn':
      return says('withdrew ', which, ' from ', stories([event.story]))
    case 'HypothesisReinstated':
      return says('brought back ', which)
    case 'HypothesisTestCancelled':
      return says('cancelled the test of ', which)
    case 'HypothesisTestStarted':
      return says('started testing ', which)
    case 'DependantsLinked':
      return says('let ', storiesOf(event.stories), ' depend on ', which)
    case 'DependantsUnlinked':
      return says('let ', storiesOf(event.stories), ' no longer depend on ', which)
    case 'EvidenceLogged':
      return because(event.note, 'logged evidence for ', which, event.value === null ? '' : `: ${event.value}`, ...onDataSet(event.dataSet))
    case 'EvidenceWithdrawn':
      return says('took back evidence for ', which)
    case 'HypothesisValidated':
      return because(event.reason, 'gave the verdict validated on ', which, despite(event))
    case 'HypothesisInvalidated':
      return because(event.reason, 'gave the verdict invalidated on ', which, despite(event))
    case 'HypothesisInconclusive':
      return because(event.reason, 'gave the verdict inconclusive on ', which, despite(event))
    case 'VerdictWithdrawn':
      return because(event.reason, `took back the verdict ${event.verdict} on `, which)
  }
}

export function hypothesis(id: LocalId, plan: PlanParts): SentencePart {
  return { kind: 'hypothesis', id, number: plan.hypotheses.rows[id]?.number ?? plan.hypotheses.withdrawn[id]?.number ?? null }
}

function confidenceChange(was: number, is: number): readonly string[] {
  return was === is ? [] : [`, confidence ${Math.round(was * 100)} % → ${Math.round(is * 100)} %`]
}

function onDataSet(dataSet: Text): readonly SentencePart[] {
  return dataSet === '' ? [] : [' on ', quote(dataSet)]
}

function despite(event: { readonly despiteEvidence?: true | undefined }): string {
  return event.despiteEvidence ? ', against its evidence' : ''
}

import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { LocalId, StoryId } from '../../kernel/ids'
import type { HypothesesEvent } from './events'
import { verdictOf } from './events'
import type { HypothesesState, HypothesisDetails, HypothesisRow, Statement, StoryHypotheses } from './state'

export function evolve(plan: Draft<HypothesesState>, event: HypothesesEvent, { at }: Commit): void {
  const { hypothesis } = event
  const row = plan.rows[hypothesis]
  switch (event.type) {
    case 'HypothesisStated': {
      const { confidence, timeBoxDays, kind } = event.statement
      plan.nextNumber = Math.max(plan.nextNumber, event.number + 1)
      plan.rows[hypothesis] = {
        number: event.number,
        story: event.story,
        status: 'stated',
        confidence,
        timeBoxDays,
        statedAt: at,
        testingSince: null,
        verdictAt: null,
        dependants: [],
        kind,
      }
      return
    }
    case 'HypothesisRestated': {
      const { confidence, timeBoxDays, kind } = event.statement
      change(plan, hypothesis, { confidence, timeBoxDays, kind })
      return
    }
    case 'HypothesisWithdrawn':
      if (row) plan.withdrawn[hypothesis] = row
      delete plan.rows[hypothesis]
      return
    case 'HypothesisReinstated': {
      const withdrawn = plan.withdrawn[hypothesis]
      if (withdrawn) plan.rows[hypothesis] = withdrawn
      delete plan.withdrawn[hypothesis]
      return
    }
    case 'HypothesisTestStarted':
      change(plan, hypothesis, { status: 'testing', testingSince: at })
      return
    case 'HypothesisTestCancelled':
      change(plan, hypothesis, { status: 'stated', testingSince: null })
      return
    case 'DependantsLinked':
      if (row) change(plan, hypothesis, { dependants: [...row.dependants, ...event.stories.map(({ story }) => story)] })
      return
    case 'DependantsUnlinked': {
      const gone = new Set(event.stories.map(({ story }) => story))
      if (row) change(plan, hypothesis, { dependants: row.dependants.filter((story) => !gone.has(story)) })
      return
    }
    case 'EvidenceLogged':
    case 'EvidenceWithdrawn':
      return
    case 'HypothesisValidated':
    case 'HypothesisInvalidated':
    case 'HypothesisInconclusive':
      change(plan, hypothesis, { status: verdictOf(event.type), verdictAt: at })
      return
    case 'VerdictWithdrawn':
      if (row) change(plan, hypothesis, { status: row.testingSince === null ? 'stated' : 'testing', verdictAt: null })
      return
  }
}

function change(plan: Draft<HypothesesState>, hypothesis: LocalId, to: Partial<HypothesisRow>): void {
  const row = plan.rows[hypothesis]
  if (row) plan.rows[hypothesis] = { ...row, ...to }
}

/** Only the story that the hypothesis is stated on keeps its texts; dependants know it by the plan's rows. */
export function evolveStory(part: Draft<StoryHypotheses>, event: HypothesesEvent, id: StoryId, { at, by }: Commit): void {
  if (id !== event.story) return
  const { hypothesis } = event
  const details = part.byId[hypothesis]
  if (event.type === 'HypothesisStated') {
    part.byId[hypothesis] = { statement: event.statement, evidence: [], verdict: null, restated: 0 }
    return
  }
  if (!details) return
  part.byId[hypothesis] = event.type === 'HypothesisRestated' ? restated(details, event.statement) : { ...details, ...changeOf(event, details, at, by) }
}

/** What was believed first stays beside what is believed now, until they are the same again. */
function restated({ confidenceBefore, ...details }: HypothesisDetails, statement: Statement): HypothesisDetails {
  const before = confidenceBefore ?? details.statement.confidence
  return { ...details, statement, restated: details.restated + 1, ...(before !== statement.confidence && { confidenceBefore: before }) }
}

function changeOf(
  event: Exclude<HypothesesEvent, { type: 'HypothesisStated' | 'HypothesisRestated' }>,
  details: HypothesisDetails,
  at: number,
  by: string,
): Partial<HypothesisDetails> {
  switch (event.type) {
    case 'EvidenceLogged': {
      const { evidence: id, value, dataSet, runLink, note } = event
      return { evidence: [...details.evidence, { id, at, by, value, dataSet, runLink, note }] }
    }
    case 'EvidenceWithdrawn':
      return { evidence: details.evidence.filter(({ id }) => id !== event.evidence) }
    case 'HypothesisValidated':
    case 'HypothesisInvalidated':
    case 'HypothesisInconclusive': {
      const { reason, despiteEvidence } = event
      return { verdict: { verdict: verdictOf(event.type), at, by, reason, ...(despiteEvidence && { despiteEvidence }) } }
    }
    case 'VerdictWithdrawn':
      return { verdict: null }
    case 'HypothesisWithdrawn':
    case 'HypothesisReinstated':
    case 'HypothesisTestStarted':
    case 'HypothesisTestCancelled':
    case 'DependantsLinked':
    case 'DependantsUnlinked':
      return {}
  }
}

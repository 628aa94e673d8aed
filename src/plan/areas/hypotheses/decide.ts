import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { HypothesesCommand } from './commands'
import { giveVerdict, restsOn } from './decideVerdict'
import type { HypothesesEvent } from './events'
import type { HypothesisDetails, HypothesisRow, Statement } from './state'

export function decide(command: HypothesesCommand, state: PlanState): Decision<HypothesesEvent> {
  const { hypothesis, story } = command
  const unknown = rejectUnknown(state, [story], 'story')
  if (unknown) return unknown
  const { rows, withdrawn, nextNumber } = state.plan.hypotheses
  if (command.type === 'StateHypothesis') {
    if (rows[hypothesis] || withdrawn[hypothesis]) return rejected('alreadyExists', 'This hypothesis is already stated.', 'hypothesis')
    const { statement } = command
    return rejectStatement(statement) ?? decided({ type: 'HypothesisStated', hypothesis, story, number: nextNumber, statement })
  }
  const row = rows[hypothesis]
  if (!row && withdrawn[hypothesis]?.story === story && command.type === 'WithdrawHypothesis') return NOTHING_TO_DO
  if (!row || row.story !== story) return rejected('notFound', 'There is no such hypothesis on this story.', 'hypothesis')
  const details = state.stories[story]?.areas.hypotheses?.byId[hypothesis]
  if (!details) return rejected('notFound', 'There is no such hypothesis on this story.', 'hypothesis')
  return decideAbout(command, row, details, state)
}

type About = Exclude<HypothesesCommand, { type: 'StateHypothesis' }>

function decideAbout(command: About, row: HypothesisRow, details: HypothesisDetails, state: PlanState): Decision<HypothesesEvent> {
  const { hypothesis, story } = command
  const about = { hypothesis, story }
  switch (command.type) {
    case 'RestateHypothesis': {
      const { statement } = command
      if (isSame(statement, details.statement)) return NOTHING_TO_DO
      if (details.verdict) return rejected('conflict', 'It has a verdict: withdraw that before you restate it.', 'hypothesis')
      return rejectStatement(statement) ?? decided({ type: 'HypothesisRestated', ...about, statement, was: { ...details.statement } })
    }
    case 'WithdrawHypothesis':
      if (details.verdict) return rejected('conflict', 'It has a verdict: withdraw that first.', 'hypothesis')
      return decided({ type: 'HypothesisWithdrawn', ...about })
    case 'StartHypothesisTest':
      if (details.verdict) return rejected('conflict', 'It has a verdict: withdraw that before you test it again.', 'hypothesis')
      return row.status === 'testing' ? NOTHING_TO_DO : decided({ type: 'HypothesisTestStarted', ...about })
    case 'LinkDependants': {
      if (command.stories.includes(story)) return rejected('invalid', 'A story depends on its own hypothesis anyway.', 'stories')
      const unknown = rejectUnknown(state, command.stories, 'stories')
      if (unknown) return unknown
      const stories = command.stories.filter((one) => !row.dependants.includes(one)).map((one) => ({ story: one }))
      return stories.length === 0 ? NOTHING_TO_DO : decided({ type: 'DependantsLinked', ...about, stories })
    }
    case 'UnlinkDependants': {
      const stories = [...new Set(command.stories)].filter((one) => row.dependants.includes(one)).map((one) => ({ story: one }))
      return stories.length === 0 ? NOTHING_TO_DO : decided({ type: 'DependantsUnlinked', ...about, stories })
    }
    case 'LogEvidence': {
      const { evidence, value, dataSet, runLink, note, confidence } = command
      if (details.evidence.some(({ id }) => id === evidence)) return rejected('alreadyExists', 'This evidence is already logged.', 'evidence')
      if (value === null && isEmpty(runLink) && isEmpty(note)) return rejected('invalid', 'Give a value, a link or a note.', 'value')
      const logged: HypothesesEvent = { type: 'EvidenceLogged', ...about, evidence, value, dataSet, runLink, note }
      // Whoever has evidence is testing: one click less (H2).
      const started: readonly HypothesesEvent[] = row.status === 'stated' ? [{ type: 'HypothesisTestStarted', ...about }] : []
      if (confidence === undefined || confidence === details.statement.confidence || details.verdict) return decided(...started, logged)
      const was = { ...details.statement }
      return decided(...started, logged, { type: 'HypothesisRestated', ...about, statement: { ...was, confidence }, was })
    }
    case 'WithdrawEvidence': {
      const found = details.evidence.find(({ id }) => id === command.evidence)
      if (!found) return NOTHING_TO_DO
      if (restsOn(details, found)) return rejected('conflict', 'The verdict rests on it: withdraw the verdict first.', 'evidence')
      const { value, dataSet, runLink, note } = found
      return decided({ type: 'EvidenceWithdrawn', ...about, evidence: found.id, was: { value, dataSet, runLink, note } })
    }
    case 'GiveVerdict':
      return giveVerdict(command, details)
    case 'WithdrawVerdict': {
      if (!details.verdict) return NOTHING_TO_DO
      if (state.plan.learning.decisions[hypothesis])
        return rejected('conflict', 'A decision rests on this verdict: withdraw that first.', 'hypothesis')
      if (isEmpty(command.reason)) return rejected('invalid', 'Say why the verdict no longer holds.', 'reason')
      const { verdict, reason, despiteEvidence } = details.verdict
      const was = { reason, ...(despiteEvidence && { despiteEvidence }) }
      return decided({ type: 'VerdictWithdrawn', ...about, verdict, reason: command.reason, was })
    }
  }
}

function rejectStatement({ belief, metric }: Statement): Rejection | null {
  if (isEmpty(belief)) return rejected('invalid', 'Say what you believe.', 'statement.belief')
  return isEmpty(metric) ? rejected('invalid', 'Name the metric that will tell.', 'statement.metric') : null
}

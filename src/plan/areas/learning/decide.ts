import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { LocalId, StoryId } from '../../kernel/ids'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { EstimatesEvent } from '../estimates/events'
import type { MapEvent } from '../map/events'
import type { LearningCommand } from './commands'
import { withConsequences } from './consequences'
import type { LearningEvent } from './events'
import type { DecisionKind, LearningDecision } from './state'

export function decide(command: LearningCommand, state: PlanState): Decision<LearningEvent | EstimatesEvent | MapEvent> {
  const { dropped } = state.plan.learning
  switch (command.type) {
    case 'Persevere':
    case 'Pivot':
    case 'Stop':
      return withConsequences(decideAfterVerdict(command, state), command, state)
    case 'WithdrawDecision': {
      const { hypothesis, story } = command
      if (state.plan.hypotheses.rows[hypothesis]?.story !== story)
        return rejected('notFound', 'There is no such hypothesis on this story.', 'hypothesis')
      const decision = state.plan.learning.decisions[hypothesis]
      return decision ? decided(withdrawal(hypothesis, story, decision, state)) : NOTHING_TO_DO
    }
    case 'DropStories': {
      const wrong = rejectUnknown(state, command.stories, 'stories') ?? rejectEmpty(command.reason, 'Say why they are dropped.', 'reason')
      if (wrong) return wrong
      const stories = command.stories.filter((story) => !dropped[story]).map((story) => ({ story, hypothesis: null }))
      return stories.length === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesDropped', reason: command.reason, stories })
    }
    case 'ReinstateStories': {
      const wrong = rejectUnknown(state, command.stories, 'stories') ?? rejectEmpty(command.reason, 'Say why they are back.', 'reason')
      if (wrong) return wrong
      const stories = command.stories.flatMap((story) => (dropped[story] ? [{ story, hypothesis: dropped[story].hypothesis }] : []))
      return stories.length === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesReinstated', reason: command.reason, stories })
    }
  }
}

type AfterVerdict = Extract<LearningCommand, { type: 'Persevere' | 'Pivot' | 'Stop' }>
const WORD = { persevere: 'to persevere', pivot: 'to pivot', stop: 'to stop' } as const satisfies Record<DecisionKind, string>

/** One decision after each verdict (L2), and only after it. */
function decideAfterVerdict(command: AfterVerdict, state: PlanState): Decision<LearningEvent> {
  const { hypothesis, story, why } = command
  const row = state.plan.hypotheses.rows[hypothesis]
  const unknown = rejectUnknown(state, [story], 'story')
  if (unknown) return unknown
  if (!row || row.story !== story) return rejected('notFound', 'There is no such hypothesis on this story.', 'hypothesis')
  if (row.verdictAt === null) return rejected('invalid', 'It has no verdict yet: give that first.', 'hypothesis')
  const taken = state.plan.learning.decisions[hypothesis]
  if (taken?.kind === 'persevere' && command.type === 'Persevere') return NOTHING_TO_DO
  if (taken)
    return { ...rejected('conflict', `The decision was ${WORD[taken.kind]}: withdraw it before you take another.`, 'hypothesis'), by: taken.by }
  const unsaid = rejectEmpty(why, 'Say why.', 'why')
  if (unsaid) return unsaid
  switch (command.type) {
    case 'Persevere':
      return decided({ type: 'PlanPersevered', hypothesis, story, why })
    case 'Pivot': {
      const { from, to, dropped, added } = command
      const wrong =
        rejectEmpty(from, 'Say from what you pivot.', 'from') ??
        rejectEmpty(to, 'Say to what you pivot.', 'to') ??
        rejectUnknown(state, dropped, 'dropped') ??
        rejectUnknown(state, added, 'added') ??
        rejectAdded(state, dropped, added)
      return wrong ?? decided({ type: 'PlanPivoted', hypothesis, story, from, to, why, stories: [...drops(state, dropped), ...adds(added)] })
    }
    case 'Stop':
      return (
        rejectUnknown(state, command.dropped, 'dropped') ??
        decided({ type: 'WorkStopped', hypothesis, story, why, stories: drops(state, command.dropped) })
      )
  }
}

function rejectAdded(state: PlanState, dropped: readonly StoryId[], added: readonly StoryId[]): Rejection | null {
  if (added.some((story) => dropped.includes(story))) return rejected('invalid', 'A story is either dropped or added.', 'added')
  return added.some((story) => state.plan.learning.dropped[story])
    ? rejected('invalid', 'This story was dropped before: reinstate it first.', 'added')
    : null
}

const rejectEmpty = (text: Parameters<typeof isEmpty>[0], message: string, at: string): Rejection | null =>
  isEmpty(text) ? rejected('invalid', message, at) : null

/** What was dropped before is not dropped by this decision, so withdrawing it does not bring it back. */
const drops = (state: PlanState, stories: readonly StoryId[]) =>
  stories.filter((story) => !state.plan.learning.dropped[story]).map((story) => ({ story, role: 'dropped' as const }))
const adds = (stories: readonly StoryId[]) => stories.map((story) => ({ story, role: 'added' as const }))

/** The stories that the decision dropped and that nobody reinstated since are back. */
export function withdrawal(hypothesis: LocalId, story: StoryId, decision: LearningDecision, state: PlanState): LearningEvent {
  const words = state.stories[story]?.areas.learning?.reasons[hypothesis]
  const back = decision.dropped.filter((one) => state.plan.learning.dropped[one]?.hypothesis === hypothesis)
  return {
    type: 'DecisionWithdrawn',
    hypothesis,
    story,
    kind: decision.kind,
    stories: [...back.map((one) => ({ story: one, role: 'dropped' as const })), ...adds(decision.added)],
    was: { from: words?.from ?? '', to: words?.to ?? '', why: words?.why ?? '' },
  }
}

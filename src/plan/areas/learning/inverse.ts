import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import { withdrawal } from './decide'
import type { LearningEvent } from './events'
import type { DecisionKind } from './state'

const AGAIN = rejected('notUndoable', 'This decision was changed since.')
const MOVED = rejected('notUndoable', 'Some of these stories were dropped or reinstated again since.')

export function inverse(event: LearningEvent, state: PlanState): Decision<LearningEvent> {
  const { decisions, dropped } = state.plan.learning
  switch (event.type) {
    case 'PlanPersevered':
    case 'PlanPivoted':
    case 'WorkStopped': {
      const { hypothesis, story } = event
      const decision = decisions[hypothesis]
      if (decision?.kind !== KIND[event.type]) return AGAIN
      const consequences = event.type === 'PlanPersevered' ? [] : event.stories
      if (consequences.some(({ story: one, role }) => role === 'dropped' && dropped[one]?.hypothesis !== hypothesis)) return MOVED
      return decided(withdrawal(hypothesis, story, decision, state))
    }
    case 'DecisionWithdrawn': {
      const { hypothesis, story, stories, was } = event
      const row = state.plan.hypotheses.rows[hypothesis]
      if (decisions[hypothesis] || !row || row.verdictAt === null) return AGAIN
      if (stories.some((one) => one.role === 'dropped' && dropped[one.story])) return MOVED
      switch (event.kind) {
        case 'persevere':
          return decided({ type: 'PlanPersevered', hypothesis, story, why: was.why })
        case 'pivot':
          return decided({ type: 'PlanPivoted', hypothesis, story, stories, ...was })
        case 'stop':
          return decided({ type: 'WorkStopped', hypothesis, story, stories, why: was.why })
      }
    }
    // oxlint-disable-next-line no-fallthrough -- every kind above has returned
    case 'StoriesDropped':
      if (event.stories.some(({ story, hypothesis }) => dropped[story]?.hypothesis !== hypothesis)) return MOVED
      return decided({ type: 'StoriesReinstated', reason: '', stories: event.stories })
    case 'StoriesReinstated':
      if (event.stories.some(({ story }) => dropped[story])) return MOVED
      return decided({ type: 'StoriesDropped', reason: '', stories: event.stories })
  }
}

const KIND = { PlanPersevered: 'persevere', PlanPivoted: 'pivot', WorkStopped: 'stop' } as const satisfies Record<string, DecisionKind>

import type { DecideContext } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import type { JiraFactsCommand } from './commands'
import { recordObservations } from './decideObservations'
import type { JiraFactsEvent } from './events'

export function decide(command: JiraFactsCommand, state: PlanState, context: DecideContext): Decision<JiraFactsEvent> {
  const { rows } = state.plan.jiraFacts
  switch (command.type) {
    case 'RecordObservations':
      return recordObservations(command, state, context)
    case 'RecordLeft':
      return recordLeft(command, state)
    case 'RecordMovedIn': {
      const { type: _, ...move } = command
      const row = rows[move.story]
      return row && row.absent === undefined ? NOTHING_TO_DO : decided({ type: 'StoryMovedIn', ...move })
    }
    case 'RecordMovedOut': {
      const { story, occurredAt, toPlan } = command
      const row = rows[story]
      return !row || row.absent === 'moved' ? NOTHING_TO_DO : decided({ type: 'StoryMovedOut', story, occurredAt, toPlan })
    }
    case 'DeclareGone': {
      const row = rows[command.story]
      if (!row) return rejected('notFound', 'This issue is not a story of this plan.', 'story')
      if (row.absent === 'deleted') return NOTHING_TO_DO
      if (row.absent !== 'unreachable') return rejected('invalid', 'Jira still shows this story.', 'story')
      return decided({ type: 'StoriesLeft', why: 'deleted', stories: [{ story: command.story, occurredAt: context.at }] })
    }
  }
}

/** Out of scope, deleted, or merely out of sight: only what is news is recorded (FACT-5, FACT-6). */
function recordLeft(command: Extract<JiraFactsCommand, { type: 'RecordLeft' }>, state: PlanState): Decision<JiraFactsEvent> {
  const { rows } = state.plan.jiraFacts
  const stories = [...new Map(command.stories.map((one) => [one.story, one])).values()]
  const absentOf = (story: string) => rows[story]?.absent
  switch (command.why) {
    case 'unreachable': {
      const lost = stories.filter(({ story }) => rows[story] && absentOf(story) === undefined)
      return decided(...lost.map((one) => ({ type: 'StoryUnreachable' as const, ...one })))
    }
    case 'scope': {
      const left = stories.filter(({ story }) => rows[story] && (absentOf(story) === undefined || absentOf(story) === 'unreachable'))
      return left.length === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesLeft', why: 'scope', stories: left })
    }
    case 'deleted': {
      const gone = stories.filter(({ story }) => rows[story] && absentOf(story) !== 'deleted' && absentOf(story) !== 'moved')
      return gone.length === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesLeft', why: 'deleted', stories: gone })
    }
  }
}

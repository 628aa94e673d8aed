import type { DecideContext } from '../../kernel/area'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { LocalId, Moment } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { RetrospectivesCommand } from './commands'
import type { RetrospectivesEvent } from './events'

/** So many notes, and so many actions, an iteration takes. */
const MOST_NOTES = 100
const MOST_ACTIONS = 30

export function decide(command: RetrospectivesCommand, state: PlanState, { at }: DecideContext): Decision<RetrospectivesEvent> {
  switch (command.type) {
    case 'NoteRetrospective':
      return noteRetrospective(command, state, at)
    case 'RemoveRetrospectiveNote': {
      const found = state.plan.retrospectives.notes[command.note]
      if (!found) return NOTHING_TO_DO
      const { iteration, kind, text, why } = found
      return decided({ type: 'RetrospectiveNoteRemoved', note: command.note, iteration, kind, text, why })
    }
    case 'AgreeAction':
      return agreeAction(command, state, at)
    case 'RemoveAction':
    case 'CarryAction':
    case 'FinishAction':
    case 'ReopenAction':
      return aboutAction(command, state)
  }
}

type Of<Type extends RetrospectivesCommand['type']> = Extract<RetrospectivesCommand, { type: Type }>

function noteRetrospective({ note, iteration, kind, text, why }: Of<'NoteRetrospective'>, { plan }: PlanState, at: Moment): Decision<RetrospectivesEvent> {
  const { notes } = plan.retrospectives
  const known = notes[note]
  const wrong = rejectIteration(plan, iteration, at)
  if (wrong) return wrong
  if (isEmpty(text)) return rejected('invalid', 'Say what it was.', 'text')
  if (known && (known.iteration !== iteration || known.kind !== kind)) return rejected('alreadyExists', 'This note stands elsewhere already.', 'note')
  const was = known ? { text: known.text, why: known.why } : null
  if (isSame(was, { text, why })) return NOTHING_TO_DO
  if (!known && Object.values(notes).filter((one) => one.iteration === iteration).length >= MOST_NOTES)
    return rejected('invalid', `An iteration takes ${MOST_NOTES} notes: put some together.`, 'note')
  return decided({ type: 'RetrospectiveNoted', note, iteration, kind, text, why, was })
}

function agreeAction({ action, iteration, text }: Of<'AgreeAction'>, { plan }: PlanState, at: Moment): Decision<RetrospectivesEvent> {
  const { actions } = plan.retrospectives
  const known = actions[action]
  const wrong = rejectIteration(plan, iteration, at)
  if (wrong) return wrong
  if (isEmpty(text)) return rejected('invalid', 'Say what will be done.', 'text')
  if (known && known.iteration !== iteration) return rejected('alreadyExists', 'This action was agreed in another iteration.', 'action')
  if (known && isSame(known.text, text)) return NOTHING_TO_DO
  if (!known && Object.values(actions).filter((one) => one.iteration === iteration).length >= MOST_ACTIONS)
    return rejected('invalid', `${MOST_ACTIONS} actions are more than an iteration can hold: choose.`, 'action')
  return decided({ type: 'ActionAgreed', action, iteration, text, was: known?.text ?? null })
}

function aboutAction(command: Of<'RemoveAction' | 'CarryAction' | 'FinishAction' | 'ReopenAction'>, state: PlanState): Decision<RetrospectivesEvent> {
  const { action } = command
  const found = state.plan.retrospectives.actions[action]
  if (!found) return command.type === 'RemoveAction' ? NOTHING_TO_DO : rejected('notFound', 'This action is no longer there.', 'action')
  const { iteration, text, story, finished } = found
  switch (command.type) {
    case 'RemoveAction':
      if (story !== null) return rejected('conflict', 'A story carries this action: take it off first.', 'action')
      return finished ? rejected('conflict', 'This action is finished: it stays.', 'action') : decided({ type: 'ActionRemoved', action, iteration, text })
    case 'CarryAction':
      if (command.story === story) return NOTHING_TO_DO
      return (command.story === null ? null : rejectUnknown(state, [command.story], 'story')) ?? decided({ type: 'ActionCarried', action, iteration, carrier: command.story, was: story })
    case 'FinishAction':
      return finished ? NOTHING_TO_DO : decided({ type: 'ActionFinished', action, iteration, how: command.how })
    case 'ReopenAction':
      return finished ? decided({ type: 'ActionReopened', action, iteration, how: finished.how }) : NOTHING_TO_DO
  }
}

/** Null where one can look back on the iteration: it is there, and it has begun (RETRO-1). */
function rejectIteration({ iterations }: Pick<PlanState['plan'], 'iterations'>, iteration: LocalId, at: Moment): Rejection | null {
  const found = iterations.byId[iteration]
  if (!found) return rejected('notFound', 'There is no such iteration: it was removed, or its sprint was deleted in Jira.', 'iteration')
  const hasBegun = found.state !== 'future' || (found.sprint === null && found.startsAt !== null && found.startsAt <= at)
  return hasBegun ? null : rejected('invalid', 'This iteration has not begun: there is nothing to look back on yet.', 'iteration')
}

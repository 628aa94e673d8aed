import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { BaselinesCommand } from './commands'
import type { BaselinesEvent } from './events'
import type { Baseline, RecordedBaseline } from './state'

export function decide(command: BaselinesCommand, state: PlanState): Decision<BaselinesEvent> {
  const { story, id } = command
  const unknown = rejectUnknown(state, [story], 'story')
  if (unknown) return unknown
  const recorded = recordedOn(state, story, id)
  switch (command.type) {
    case 'RecordBaseline':
      if (recorded) return rejected('alreadyExists', 'This baseline is already recorded.', 'id')
      if (isEmpty(command.baseline.metric)) return rejected('invalid', 'Say which metric the baseline is for.', 'baseline.metric')
      return decided({ type: 'BaselineRecorded', story, id, baseline: command.baseline })
    case 'CorrectBaseline': {
      if (!recorded) return rejected('notFound', 'This baseline is no longer there.', 'id')
      if (isEmpty(command.baseline.metric)) return rejected('invalid', 'Say which metric the baseline is for.', 'baseline.metric')
      const was = valueOf(recorded)
      return isSame(was, command.baseline) ? NOTHING_TO_DO : decided({ type: 'BaselineCorrected', story, id, baseline: command.baseline, was })
    }
    case 'WithdrawBaseline':
      return recorded ? decided({ type: 'BaselineWithdrawn', story, id, was: valueOf(recorded) }) : NOTHING_TO_DO
  }
}

export function inverse(event: BaselinesEvent, state: PlanState): Decision<BaselinesEvent> {
  const { story, id } = event
  const recorded = recordedOn(state, story, id)
  const now = recorded ? valueOf(recorded) : null
  const again = { ...rejected('notUndoable', 'This baseline was changed again since.', 'id'), ...(recorded && { by: recorded.by }) }
  switch (event.type) {
    case 'BaselineRecorded':
      return isSame(now, event.baseline) ? decided({ type: 'BaselineWithdrawn', story, id, was: event.baseline }) : again
    case 'BaselineCorrected':
      return isSame(now, event.baseline)
        ? decided({ type: 'BaselineCorrected', story, id, baseline: event.was, was: event.baseline })
        : again
    case 'BaselineWithdrawn':
      return now === null ? decided({ type: 'BaselineRecorded', story, id, baseline: event.was }) : again
  }
}

const recordedOn = (state: PlanState, story: string, id: string): RecordedBaseline | undefined =>
  state.stories[story]?.areas.baselines?.byId[id]

function valueOf({ at: _at, by: _by, ...baseline }: RecordedBaseline): Baseline {
  return baseline
}

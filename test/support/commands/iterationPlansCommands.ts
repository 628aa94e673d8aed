import fc from 'fast-check'
import { PHASE_IDS } from '../../../src/playbook/iterationPhases'
import { ITERATION_FIELDS } from '../../../src/plan/areas/iterationPlans/state'
import { command, iteration, orNull, pick, story, text } from './arbitraries'

const owner = orNull(pick('ann', 'bob'))
const about = { iteration: fc.oneof({ weight: 1, arbitrary: iteration }, { weight: 5, arbitrary: pick('i1') }) }
const some = pick('x1', 'x2')
const blocker = { ...about, blocker: some }
const outcome = { ...about, outcome: some }

export const iterationPlansCommands = {
  SetTeam: command('SetTeam', { team: orNull(fc.record({ people: fc.constantFrom(2, 5), focus: fc.constantFrom(0.5, 0.7) })) }),
  DescribeIteration: command('DescribeIteration', { ...about, field: fc.constantFrom(...ITERATION_FIELDS), value: text }),
  FocusIteration: command('FocusIteration', { ...about, focus: orNull(fc.constantFrom(...PHASE_IDS)) }),
  RaiseBlocker: command('RaiseBlocker', { ...blocker, text, owner }),
  HandOverBlocker: command('HandOverBlocker', { ...blocker, owner }),
  ResolveBlocker: command('ResolveBlocker', { ...blocker, how: text }),
  NoteOutcome: command('NoteOutcome', { ...outcome, text }),
  RemoveOutcome: command('RemoveOutcome', outcome),
  TakeOutcome: command('TakeOutcome', { ...outcome, story }),
  AcceptMix: command('AcceptMix', { ...about, why: text }),
}

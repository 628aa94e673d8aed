import fc from 'fast-check'
import { NOTE_KINDS } from '../../../src/playbook/retrospective'
import { command, iteration, orNull, pick, story, text } from './arbitraries'

const action = pick('ra1', 'ra2')
const of = fc.oneof({ weight: 3, arbitrary: pick('i1') }, { weight: 1, arbitrary: iteration })

export const retrospectivesCommands = {
  NoteRetrospective: command('NoteRetrospective', { note: pick('rn1', 'rn2'), iteration: of, kind: fc.constantFrom(...NOTE_KINDS), text, why: text }),
  RemoveRetrospectiveNote: command('RemoveRetrospectiveNote', { note: pick('rn1', 'rn2') }),
  AgreeAction: command('AgreeAction', { action, iteration: of, text }),
  RemoveAction: command('RemoveAction', { action }),
  CarryAction: command('CarryAction', { action, story: orNull(story) }),
  FinishAction: command('FinishAction', { action, how: text }),
  ReopenAction: command('ReopenAction', { action }),
}

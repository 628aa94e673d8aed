import fc from 'fast-check'
import { discovery } from '../../../src/playbook/sheets/discovery'
import { JUDGEMENTS } from '../../../src/playbook/sheets/sheet'
import { command, confirmed, id, name, pick, text } from './arbitraries'

const answered = fc.oneof(
  fc.tuple(pick('objective', 'x1', 'x2', 'x3'), text.map((said) => ({ kind: 'text' as const, text: said }))),
  fc.tuple(pick('exposed'), fc.subarray(['api', 'table']).map((options) => ({ kind: 'choice' as const, options }))),
  fc.tuple(pick('ml-needed', 'x1'), fc.record({ kind: fc.constant('judged' as const), judgement: fc.constantFrom(...JUDGEMENTS), note: text })),
)
const maySee = fc.constantFrom({}, {}, {}, { seen: null })
const phase = fc.constantFrom(...discovery.sections.map((section) => section.id))

export const sheetsCommands = {
  GiveAnswer: fc.record({ about: answered, seen: maySee }).map(({ about: [field, answer], seen }) => ({ type: 'GiveAnswer' as const, sheet: 'framing', field, answer, ...seen })),
  ClearAnswer: fc.record({ about: answered, seen: maySee }).map(({ about: [field], seen }) => ({ type: 'ClearAnswer' as const, sheet: 'framing', field, ...seen })),
  ConfirmAnswer: command('ConfirmAnswer', { sheet: fc.constant('framing'), field: answered.map(([field]) => field) }),
  PutEntry: fc.record({ entry: id, skill: name, state: pick('here', 'missing'), seen: maySee }).map(({ entry, skill, state, seen }) => ({ type: 'PutEntry' as const, sheet: 'people', field: 'skills', entry, values: { skill, state }, ...seen })),
  RemoveEntry: command('RemoveEntry', { sheet: fc.constant('people'), field: fc.constant('skills'), entry: id }),
  ConcludePhase: command('ConcludePhase', { sheet: fc.constant('discovery'), phase, conclusion: text }),
  ReopenPhase: command('ReopenPhase', { sheet: fc.constant('discovery'), phase, reason: text }),
  StartFromExample: command('StartFromExample', { sheet: pick('framing', 'people', 'readiness') }),
  AddQuestion: command('AddQuestion', { sheet: fc.constant('framing'), section: fc.constant('end'), field: id, question: name, hint: text, kind: fc.constantFrom('text', 'judged') }),
  SwitchQuestion: command('SwitchQuestion', { sheet: fc.constant('framing'), field: fc.oneof(id, answered.map(([field]) => field)), on: confirmed }),
  FollowQuestions: command('FollowQuestions', {
    off: fc.array(fc.constantFrom({ sheet: 'framing', field: 'objective' }, { sheet: 'framing', field: 'exposed' }), { maxLength: 2 }),
    questions: fc.uniqueArray(fc.record({ sheet: pick('framing'), section: pick('end'), field: pick('s1', 'x3'), question: name, hint: text, kind: pick('text', 'judged') }), { selector: (one) => one.field, maxLength: 2 }),
  }),
}

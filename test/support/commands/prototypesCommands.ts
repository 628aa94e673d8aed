import fc from 'fast-check'
import { TASK_KINDS } from '../../../src/playbook/simplestModels'
import { command, orNull, story, text } from './arbitraries'

export const prototypesCommands = {
  TimeBoxPrototype: command('TimeBoxPrototype', { story, days: orNull(fc.constantFrom(1, 5)) }),
  NotePrototype: command('NotePrototype', { story, notes: text }),
  ChooseTaskKind: command('ChooseTaskKind', { story, task: orNull(fc.constantFrom(...TASK_KINDS)) }),
  JudgePrototype: command('JudgePrototype', { story, judgement: fc.record({ workable: fc.boolean(), worthDeploying: fc.boolean(), why: text }) }),
  WithdrawJudgement: command('WithdrawJudgement', { story }),
}

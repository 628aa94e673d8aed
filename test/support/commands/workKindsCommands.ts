import fc from 'fast-check'
import { PERIOD_IDS } from '../../../src/playbook/recurringPeriods'
import { WORK_KIND_IDS } from '../../../src/playbook/workKinds'
import { command, id, name, orNull, stories } from './arbitraries'

const kind = fc.constantFrom(...WORK_KIND_IDS)
const details = fc.record({ name, kind, days: fc.constantFrom(0.5, 2), period: fc.constantFrom(...PERIOD_IDS) })

export const workKindsCommands = {
  SetWorkKind: command('SetWorkKind', { stories, kind: orNull(kind) }),
  AddRecurringWork: command('AddRecurringWork', { work: id, details }),
  ChangeRecurringWork: command('ChangeRecurringWork', { work: id, details }),
  RetireRecurringWork: command('RetireRecurringWork', { work: id }),
}

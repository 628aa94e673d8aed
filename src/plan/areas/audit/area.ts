import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { AuditCommand } from './commands'
import { auditCommands } from './commands'
import { decide } from './decide'
import type { AuditEvent } from './events'
import { auditEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { AuditState } from './state'
import { initialAudit } from './state'

/** Ways to go wrong, how good it is on parts of the data, and the business side's word on it (A1). */
export const auditArea: Area<AuditEvent, AuditCommand, AuditState, object, PlanState> = {
  name: 'audit',
  events: auditEvents,
  commands: auditCommands,
  capability: {
    AddToAudit: 'plan',
    RewordRisk: 'plan',
    RateRisk: 'plan',
    AnswerRisk: 'plan',
    RemoveRisk: 'plan',
    RecutDataSlice: 'plan',
    MeasureDataSlice: 'plan',
    RemoveDataSlice: 'plan',
    RecordFinding: 'plan',
    WithdrawFinding: 'plan',
    SignOffAudit: 'plan',
    WithdrawSignOff: 'plan',
  },
  initialState: initialAudit,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}

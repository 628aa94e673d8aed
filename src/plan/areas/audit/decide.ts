import type { DecideContext } from '../../kernel/area'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { LocalId } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { dayOf, isDay } from '../../workCalendar'
import type { AuditCommand } from './commands'
import { detailsOf, riskDetails } from './details'
import { signOff, withdrawSignOff } from './decideSignOff'
import type { AuditEvent } from './events'
import type { DataSlice, Risk } from './state'

export function decide(command: AuditCommand, state: PlanState, context: DecideContext): Decision<AuditEvent> {
  const { risks, dataSlices } = state.plan.audit
  switch (command.type) {
    case 'AddToAudit':
      return add(command, state)
    case 'SignOffAudit':
      return signOff(command, state)
    case 'WithdrawSignOff':
      return withdrawSignOff(command, state)
    case 'RewordRisk':
    case 'RateRisk':
    case 'AnswerRisk':
    case 'RemoveRisk': {
      const found = risks[command.risk]
      if (found) return decideRisk(command, found)
      return command.type === 'RemoveRisk' ? NOTHING_TO_DO : rejected('notFound', 'This risk is no longer on the list.', 'risk')
    }
    case 'RecutDataSlice':
    case 'MeasureDataSlice':
    case 'RemoveDataSlice':
    case 'RecordFinding':
    case 'WithdrawFinding': {
      const found = dataSlices[command.dataSlice]
      if (found) return decideSlice(command, found, state, context)
      return command.type === 'RemoveDataSlice' ? NOTHING_TO_DO : rejected('notFound', 'This data slice is no longer there.', 'dataSlice')
    }
  }
}

type Of<Type extends AuditCommand['type']> = Extract<AuditCommand, { type: Type }>

function add({ risks, dataSlices }: Of<'AddToAudit'>, { plan }: PlanState): Decision<AuditEvent> {
  const { audit } = plan
  const ids = [...risks.map(({ risk }) => risk), ...dataSlices.map(({ dataSlice }) => dataSlice)]
  if (new Set(ids).size < ids.length || ids.some((id) => audit.risks[id] || audit.dataSlices[id])) return rejected('alreadyExists', 'This is already in the audit.', 'risks')
  for (const { details } of dataSlices) {
    const wrong = rejectDataSet(plan, details.dataSet)
    if (wrong) return wrong
  }
  return decided(
    ...risks.map(({ risk, details }): AuditEvent => ({ type: 'RiskAdded', risk, details })),
    ...dataSlices.map(({ dataSlice, details }): AuditEvent => ({ type: 'DataSliceAdded', dataSlice, details })),
  )
}

function decideRisk(command: Of<'RewordRisk' | 'RateRisk' | 'AnswerRisk' | 'RemoveRisk'>, found: Risk): Decision<AuditEvent> {
  const { risk } = command
  switch (command.type) {
    case 'RewordRisk':
      return isSame(found.text, command.text) ? NOTHING_TO_DO : decided({ type: 'RiskReworded', risk, text: command.text, was: found.text })
    case 'RateRisk': {
      const { kind, likelihood, impact } = found
      const was = { kind, likelihood, impact }
      return isSame(was, command.rating) ? NOTHING_TO_DO : decided({ type: 'RiskRated', risk, rating: command.rating, was })
    }
    case 'AnswerRisk':
      return isSame(found.answer, command.answer) ? NOTHING_TO_DO : decided({ type: 'RiskAnswered', risk, answer: command.answer, was: found.answer })
    case 'RemoveRisk':
      return decided({ type: 'RiskRemoved', risk, was: riskDetails(found), why: command.why })
  }
}

type SliceCommand = Of<'RecutDataSlice' | 'MeasureDataSlice' | 'RemoveDataSlice' | 'RecordFinding' | 'WithdrawFinding'>

function decideSlice(command: SliceCommand, found: DataSlice, { plan }: PlanState, { at }: DecideContext): Decision<AuditEvent> {
  const { dataSlice } = command
  switch (command.type) {
    case 'RecutDataSlice': {
      const { name, cut, dataSet } = found
      const was = { name, cut, dataSet }
      if (isSame(was, command.details)) return NOTHING_TO_DO
      // A link that stays is not asked about, so that a slice of a retired data set can still be renamed.
      const wrong = command.details.dataSet === dataSet ? null : rejectDataSet(plan, command.details.dataSet)
      return wrong ?? decided({ type: 'DataSliceRecut', dataSlice, details: command.details, was })
    }
    case 'MeasureDataSlice':
      return isSame(found.measure, command.measure) ? NOTHING_TO_DO : decided({ type: 'DataSliceMeasured', dataSlice, measure: command.measure, was: found.measure })
    case 'RemoveDataSlice':
      return decided({ type: 'DataSliceRemoved', dataSlice, was: detailsOf(found), findings: [...found.findings], why: command.why })
    case 'RecordFinding': {
      const { finding, value, on, note } = command
      if (!isDay(on)) return rejected('invalid', 'There is no such day.', 'on')
      if (on > dayOf(at, plan.settings.calendar)) return rejected('invalid', 'This day is still to come: say when it was measured.', 'on')
      const known = found.findings.find(({ id }) => id === finding)
      if (known) return isSame({ value: known.value, on: known.on, note: known.note }, { value, on, note }) ? NOTHING_TO_DO : rejected('alreadyExists', 'This finding is already recorded.', 'finding')
      return decided({ type: 'FindingRecorded', dataSlice, finding, value, on, note })
    }
    case 'WithdrawFinding': {
      const was = found.findings.find(({ id }) => id === command.finding)
      return was ? decided({ type: 'FindingWithdrawn', dataSlice, finding: was.id, was }) : NOTHING_TO_DO
    }
  }
}

function rejectDataSet({ dataSets }: PlanState['plan'], dataSet: LocalId | null): Rejection | null {
  if (dataSet === null) return null
  const found = dataSets.byId[dataSet]
  if (!found) return rejected('notFound', 'This data set is not in the register.', 'dataSet')
  return found.retired ? rejected('invalid', `D-${found.number} is retired: choose one that is in use.`, 'dataSet') : null
}

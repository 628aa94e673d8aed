import type { GateCheckId } from '../playbook/gateChecklist'
import { GATE_CHECKS } from '../playbook/gateChecklist'
import { auditStanding } from './auditStanding'
import { firstGateWaitsFor } from './firstGate'
import type { LocalId } from './kernel/ids'
import type { PlanParts } from './planState'

/** What a gate's checklist still asks for, read off the practices themselves (G1). */
export function openGateChecks(plan: PlanParts, slice: LocalId): readonly GateCheckId[] {
  return GATE_CHECKS.flatMap(({ id }) => (isDone(id, plan, slice) ? [] : [id]))
}

function isDone(id: GateCheckId, { sheets, criteria, audit, deployment, monitoring }: PlanParts, slice: LocalId): boolean {
  switch (id) {
    case 'framing':
      return firstGateWaitsFor(sheets).length === 0
    case 'criteria': {
      const inUse = Object.values(criteria.byId).filter(({ retired }) => !retired)
      return inUse.length > 0 && inUse.every(({ agreements }) => [agreements.technical, agreements.business].every((side) => side !== undefined && !side.isLapsed))
    }
    case 'audit':
      return auditStanding(audit).kind === 'signed'
    case 'deployment': {
      const said = deployment.bySlice[slice]
      return said !== undefined && said.kind !== null && Object.keys(said.business).length > 0
    }
    case 'monitoring': {
      const watched = Object.values(monitoring.byId).filter(({ retired }) => !retired)
      return watched.length > 0 && watched.every(({ fallback }) => fallback !== null)
    }
  }
}

import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { AuditEvent } from './events'
import type { AuditState, DataSlice, Finding, Risk } from './state'

export function evolve(plan: Draft<AuditState>, event: AuditEvent, commit: Commit): void {
  const { at, by, seq } = commit
  switch (event.type) {
    case 'RiskAdded':
      plan.risks[event.risk] = { ...event.details, at, by }
      return
    case 'RiskReworded':
      return setRisk(plan, event.risk, { text: event.text, at, by })
    case 'RiskRated':
      return setRisk(plan, event.risk, { ...event.rating, at, by })
    case 'RiskAnswered':
      return setRisk(plan, event.risk, { answer: event.answer, at, by })
    case 'RiskRemoved':
      delete plan.risks[event.risk]
      return
    case 'DataSliceAdded':
      plan.dataSlices[event.dataSlice] = { ...event.details, findings: [], at, by }
      return
    case 'DataSliceRecut':
      return setSlice(plan, event.dataSlice, { ...event.details, at, by })
    case 'DataSliceMeasured':
      return setSlice(plan, event.dataSlice, { measure: event.measure, at, by })
    case 'DataSliceRemoved':
      delete plan.dataSlices[event.dataSlice]
      return
    case 'DataSliceRestored':
      plan.dataSlices[event.dataSlice] = { ...event.details, findings: event.findings, at, by }
      return
    case 'FindingRecorded': {
      const { finding, value, on, note } = event
      const before = plan.dataSlices[event.dataSlice]?.findings ?? []
      return setSlice(plan, event.dataSlice, { findings: inOrder([...before, { id: finding, value, on, note, seq, by }]), at, by })
    }
    case 'FindingRestored': {
      const before = plan.dataSlices[event.dataSlice]?.findings ?? []
      return setSlice(plan, event.dataSlice, { findings: inOrder([...before, event.kept]), at, by })
    }
    case 'FindingWithdrawn': {
      const before = plan.dataSlices[event.dataSlice]?.findings ?? []
      return setSlice(plan, event.dataSlice, { findings: before.filter(({ id }) => id !== event.finding), at, by })
    }
    case 'AuditSignedOff': {
      const { role, note, findings } = event
      plan.signOff['current'] = { role, note, findings, at, by, seq }
      return
    }
    case 'SignOffWithdrawn':
      delete plan.signOff['current']
      return
    case 'SignOffRestored':
      plan.signOff['current'] = event.signOff
      return
  }
}

function setRisk(plan: Draft<AuditState>, id: string, change: Partial<Risk>): void {
  const was = plan.risks[id]
  if (was) plan.risks[id] = { ...was, ...change }
}

function setSlice(plan: Draft<AuditState>, id: string, change: Partial<DataSlice>): void {
  const was = plan.dataSlices[id]
  if (was) plan.dataSlices[id] = { ...was, ...change }
}

/** By day; on one day as recorded. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] => findings.toSorted((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1))

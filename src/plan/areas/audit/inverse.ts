import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { detailsOf, riskDetails } from './details'
import type { AuditEvent } from './events'
import type { AuditState } from './state'

const AGAIN = rejected('notUndoable', 'This was changed again since.', 'audit')

export function inverse(event: AuditEvent, { plan }: PlanState): Decision<AuditEvent> {
  const { audit } = plan
  if ('risk' in event) return ofRisk(event, audit)
  if ('dataSlice' in event) return ofSlice(event, audit)
  const current = audit.signOff.current ?? null
  switch (event.type) {
    case 'AuditSignedOff': {
      if (!current || !isSame([current.role, current.note, current.findings], [event.role, event.note, event.findings])) return blockedBy(current?.by)
      return back(event.was, current)
    }
    case 'SignOffWithdrawn':
      return current ? blockedBy(current.by) : decided({ type: 'SignOffRestored', signOff: event.was, was: null })
    case 'SignOffRestored':
      return current && isSame(current, event.signOff) ? back(event.was, current) : blockedBy(current?.by)
  }
}

type SignOff = NonNullable<AuditState['signOff']['current']>

const back = (earlier: SignOff | null, current: SignOff): Decision<AuditEvent> =>
  decided(earlier ? { type: 'SignOffRestored', signOff: earlier, was: current } : { type: 'SignOffWithdrawn', was: current, why: '' })

function ofRisk(event: Extract<AuditEvent, { readonly risk: string }>, { risks }: AuditState): Decision<AuditEvent> {
  const { risk } = event
  const found = risks[risk]
  if (event.type === 'RiskRemoved') return found ? blockedBy(found.by) : decided({ type: 'RiskAdded', risk, details: event.was })
  if (!found) return AGAIN
  switch (event.type) {
    case 'RiskAdded':
      return isSame(riskDetails(found), event.details) ? decided({ type: 'RiskRemoved', risk, was: event.details, why: '' }) : blockedBy(found.by)
    case 'RiskReworded':
      return isSame(found.text, event.text) ? decided({ type: 'RiskReworded', risk, text: event.was, was: event.text }) : blockedBy(found.by)
    case 'RiskRated': {
      const { kind, likelihood, impact } = found
      return isSame({ kind, likelihood, impact }, event.rating) ? decided({ type: 'RiskRated', risk, rating: event.was, was: event.rating }) : blockedBy(found.by)
    }
    case 'RiskAnswered':
      return isSame(found.answer, event.answer) ? decided({ type: 'RiskAnswered', risk, answer: event.was, was: event.answer }) : blockedBy(found.by)
  }
}

function ofSlice(event: Extract<AuditEvent, { readonly dataSlice: string }>, { dataSlices }: AuditState): Decision<AuditEvent> {
  const { dataSlice } = event
  const found = dataSlices[dataSlice]
  if (event.type === 'DataSliceRemoved') return found ? blockedBy(found.by) : decided({ type: 'DataSliceRestored', dataSlice, details: event.was, findings: event.findings })
  if (!found) return AGAIN
  const again = blockedBy(found.by)
  switch (event.type) {
    case 'DataSliceAdded':
    case 'DataSliceRestored': {
      const findings = event.type === 'DataSliceAdded' ? [] : event.findings
      return isSame([detailsOf(found), found.findings], [event.details, findings]) ? decided({ type: 'DataSliceRemoved', dataSlice, was: event.details, findings, why: '' }) : again
    }
    case 'DataSliceRecut': {
      const { name, cut, dataSet } = found
      return isSame({ name, cut, dataSet }, event.details) ? decided({ type: 'DataSliceRecut', dataSlice, details: event.was, was: event.details }) : again
    }
    case 'DataSliceMeasured':
      return isSame(found.measure, event.measure) ? decided({ type: 'DataSliceMeasured', dataSlice, measure: event.was, was: event.measure }) : again
    case 'FindingRecorded':
    case 'FindingRestored': {
      const was = found.findings.find(({ id }) => id === event.finding)
      return was ? decided({ type: 'FindingWithdrawn', dataSlice, finding: was.id, was }) : again
    }
    case 'FindingWithdrawn':
      return found.findings.some(({ id }) => id === event.finding) ? again : decided({ type: 'FindingRestored', dataSlice, finding: event.finding, kept: event.was })
  }
}

const blockedBy = (by: string | undefined): Decision<AuditEvent> => (by === undefined ? AGAIN : { ...AGAIN, by })

import { RISK_KIND_NAMES, RISK_LEVEL_WORDS } from '../../../playbook/auditQuestions'
import type { AuditEvent } from '../../areas/audit/events'
import type { Measure } from '../../areas/audit/state'
import type { LocalId } from '../../kernel/ids'
import { textOr } from '../../kernel/text'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says } from './sentence'

export function auditSentence(event: AuditEvent, plan: Partial<PlanParts>): EventSentence {
  switch (event.type) {
    case 'RiskAdded':
      return says('noted a risk for the audit: ', quote(event.details.text))
    case 'RiskReworded':
      return says('reworded the risk ', quote(event.was), ' to ', quote(event.text))
    case 'RiskRated': {
      const { kind, likelihood, impact } = event.rating
      const rated = `${RISK_KIND_NAMES[kind].toLowerCase()}, likelihood ${RISK_LEVEL_WORDS[likelihood].toLowerCase()}, impact ${RISK_LEVEL_WORDS[impact].toLowerCase()}`
      return says('rated the risk ', riskNamed(plan, event.risk), `: ${rated}`)
    }
    case 'RiskAnswered':
      return event.answer === '' ? says('took back the answer to the risk ', riskNamed(plan, event.risk)) : because(event.answer, 'answered the risk ', riskNamed(plan, event.risk))
    case 'RiskRemoved':
      return because(event.why, 'took the risk ', quote(event.was.text), ' off the list')
    case 'DataSliceAdded':
      return says('added the data slice ', quote(event.details.name), ' to the audit')
    case 'DataSliceRecut':
      return says('reworded the data slice ', quote(event.was.name), event.was.name === event.details.name ? '' : ' to ', ...(event.was.name === event.details.name ? [] : [quote(event.details.name)]))
    case 'DataSliceMeasured':
      return says('set what is good enough on ', sliceNamed(plan, event.dataSlice), ` to ${measureText(event.measure)}, before ${measureText(event.was)}`)
    case 'DataSliceRemoved':
      return because(event.why, 'removed the data slice ', quote(event.was.name))
    case 'DataSliceRestored':
      return says('restored the data slice ', quote(event.details.name))
    case 'FindingRecorded':
      return because(event.note, `found ${withUnit(plan, event.dataSlice, event.value)} on `, sliceNamed(plan, event.dataSlice))
    case 'FindingRestored':
      return says(`restored the finding ${withUnit(plan, event.dataSlice, event.kept.value)} on `, sliceNamed(plan, event.dataSlice))
    case 'FindingWithdrawn':
      return says(`took back the finding ${withUnit(plan, event.dataSlice, event.was.value)} on `, sliceNamed(plan, event.dataSlice))
    case 'AuditSignedOff':
      return because(event.note, 'signed off the audit for ', quote(event.role))
    case 'SignOffWithdrawn':
      return because(event.why, 'withdrew the sign-off of the audit for ', quote(event.was.role))
    case 'SignOffRestored':
      return says('restored the sign-off of the audit for ', quote(event.signOff.role))
  }
}

/** "MAE <= 0.45 kWh". */
function measureText({ metric, comparison, threshold, unit }: Measure): string {
  return `${textOr(metric, 'withheld')} ${comparison} ${threshold}${unit === '' ? '' : ` ${textOr(unit, 'withheld')}`}`
}

/** A panel's plan comes without the audit. */
function riskNamed({ audit }: Partial<PlanParts>, id: LocalId): SentencePart {
  const found = audit?.risks[id]
  return found ? quote(found.text) : 'that is no longer on the list'
}

function sliceNamed({ audit }: Partial<PlanParts>, id: LocalId): SentencePart {
  const found = audit?.dataSlices[id]
  return found ? quote(found.name) : 'a data slice'
}

function withUnit({ audit }: Partial<PlanParts>, id: LocalId, value: number): string {
  const unit = audit?.dataSlices[id]?.measure.unit ?? ''
  return unit === '' ? String(value) : `${value} ${textOr(unit, 'withheld')}`
}

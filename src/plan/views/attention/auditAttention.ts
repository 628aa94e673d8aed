import { AUDIT_GATE } from '../../../playbook/auditGate'
import { textOr } from '../../kernel/text'
import { auditSheet } from '../auditSheet'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** A1: a sign-off that lapsed, data slices that miss their thresholds, risks that nobody answered. */
export const auditAttention: AttentionSource = ({ plan }) => {
  const { standing, below, risks } = auditSheet(plan)
  const items: AttentionItem[] = []
  if (standing.kind === 'lapsed')
    items.push({
      id: 'audit-lapsed',
      urgency: 'waiting',
      text: `The sign-off of the audit has lapsed: ${textOr(standing.lapse.name, 'a data slice')} came out at ${standing.lapse.finding.value}.`,
      action: { label: 'Look at the audit', view: AUDIT_GATE.sheet },
    })
  // What the business side signed knowingly asks no more; a lapse says the rest by itself.
  const signed = standing.kind === 'signed' ? standing.signOff.findings : {}
  const [worst, ...others] = below.filter(({ id }) => signed[id]?.isMet !== false)
  if (worst && standing.kind !== 'lapsed')
    items.push({
      id: 'audit-below',
      urgency: 'waiting',
      text: `${textOr(worst.slice.name, 'A data slice')} misses its threshold in the audit${others.length > 0 ? `, as ${counted(others.length, 'other does', 'others do')}` : ''}.`,
      action: { label: 'Look at the audit', view: AUDIT_GATE.sheet },
    })
  const unanswered = risks.filter(({ isAnswered }) => !isAnswered).length
  if (unanswered > 0)
    items.push({
      id: 'audit-risks',
      urgency: 'due',
      text: `${counted(unanswered, 'risk of the audit has', 'risks of the audit have')} no answer.`,
      action: { label: 'Say what is done', view: AUDIT_GATE.sheet },
    })
  return items
}

import { FIRST_GATE } from '../../../playbook/sheets/firstGate'
import { firstGateWaitsFor } from '../../firstGate'
import type { AttentionSource } from './attentionItem'

/** F3: while it is unanswered whether machine learning is needed, nothing gets past the first gate. */
export const framingAttention: AttentionSource = ({ plan }) =>
  firstGateWaitsFor(plan.sheets).length === 0
    ? []
    : [
        {
          id: 'first-gate',
          urgency: 'waiting',
          text: 'The first gate is closed until it is said whether machine learning is needed, and why the traditional approach does not solve it.',
          action: { label: 'Answer it', view: FIRST_GATE.sheet },
        },
      ]

import { readiness } from '../../../playbook/sheets/readiness'
import { askedAgainBefore } from '../sheets/askedAgain'
import { readinessScore } from '../sheets/readinessScore'
import { sheetView } from '../sheets/sheetView'
import type { AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** D3: answers grow old. */
export const readinessAttention: AttentionSource = ({ plan }, now) => {
  const { stale } = readinessScore(sheetView(readiness, plan.sheets), askedAgainBefore(plan.iterations, now))
  if (stale.length === 0) return []
  return [
    {
      id: 'readiness-stale',
      urgency: 'due',
      text: `${counted(stale.length, 'answer on readiness is', 'answers on readiness are')} older than two iterations.`,
      action: { label: 'Look at them again', view: readiness.id },
    },
  ]
}

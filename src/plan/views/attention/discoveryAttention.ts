import { discovery } from '../../../playbook/sheets/discovery'
import { sheetView } from '../sheets/sheetView'
import type { AttentionSource } from './attentionItem'

const DAY = 86_400_000
/** A phase is time-boxed: after so long without a conclusion somebody looks at it. */
const LONG = 42 * DAY

/** F2: a phase that was begun and never concluded. */
export const discoveryAttention: AttentionSource = ({ plan }, now) => {
  const { sections } = sheetView(discovery, plan.sheets)
  const index = sections.findIndex(({ conclusion }) => conclusion === null)
  const phase = sections[index]
  if (!phase) return []
  const begun = sections[index - 1]?.conclusion?.at ?? Math.min(...phase.questions.flatMap(({ answer }) => answer?.at ?? []))
  if (!Number.isFinite(begun) || now - begun < LONG) return []
  return [{ id: `phase-${phase.section.id}`, urgency: 'due', text: `${phase.section.label} has been under way for ${Math.floor((now - begun) / (7 * DAY))} weeks without a conclusion.`, action: { label: 'Conclude it', view: discovery.id } }]
}

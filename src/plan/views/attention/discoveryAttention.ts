import { discovery } from '../../../playbook/sheets/discovery'
import { phaseBegun, phaseTimeBox } from '../sheets/phaseTimeBox'
import { sheetView } from '../sheets/sheetView'
import type { AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

const DAY = 86_400_000
/** Without a time box, after so long somebody looks at it. */
const LONG = 42 * DAY

/** F2: a phase that is over its time box, or was begun long ago, and is not concluded. */
export const discoveryAttention: AttentionSource = ({ plan }, now) => {
  const { sections } = sheetView(discovery, plan.sheets)
  const phase = sections.find(({ conclusion }) => conclusion === null)
  const begun = phaseBegun(sections)
  if (!phase || begun === null) return []
  const { id, label } = phase.section
  const box = phaseTimeBox(sections, plan.settings.calendar, now)
  if (box === null ? now - begun < LONG : box.over === 0) return []
  const text =
    box === null
      ? `${label} has been under way for ${Math.floor((now - begun) / (7 * DAY))} weeks without a conclusion.`
      : `${label} is over its time box by ${counted(box.over, 'working day', 'working days')}, without a conclusion.`
  return [{ id: `phase-${id}`, urgency: 'due', text, action: { label: 'Conclude it', view: discovery.id } }]
}

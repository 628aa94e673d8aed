import { TIME_BOXES, timeBoxField } from '../../../playbook/sheets/discovery'
import type { Moment } from '../../kernel/ids'
import type { WorkCalendar } from '../../areas/settings/state'
import { addDays, dayOf, workingDaysFromDay } from '../../workCalendar'
import type { TimeBox } from '../hypothesisBoard'
import type { SectionView } from './sheetView'

/** When the phase under way was begun: with the conclusion before it, the first one with what was said of it; null while nobody began. */
export function phaseBegun(phases: readonly SectionView[]): Moment | null {
  const index = phases.findIndex(({ conclusion }) => conclusion === null)
  if (index < 0) return null
  const said = phases[index]!.questions.flatMap(({ answer }) => answer?.at ?? [])
  return phases[index - 1]?.conclusion?.at ?? (said.length === 0 ? null : Math.min(...said))
}

/** How far the phase under way is in its time box, in working days (F2); null without one. */
export function phaseTimeBox(phases: readonly SectionView[], calendar: WorkCalendar, now: Moment): TimeBox | null {
  const phase = phases.find(({ conclusion }) => conclusion === null)
  const chosen = phase?.questions.find(({ id }) => id === timeBoxField(phase.section.id))?.answer?.value
  const box = TIME_BOXES.find(({ id }) => chosen?.kind === 'choice' && chosen.options.includes(id))
  const begun = phaseBegun(phases)
  if (!box || begun === null) return null
  const day = Math.max(1, workingDaysFromDay(dayOf(begun, calendar), addDays(dayOf(now, calendar), 1), calendar))
  return { day, days: box.days, over: Math.max(0, day - box.days) }
}

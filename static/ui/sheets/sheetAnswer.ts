import { firstGateWaitsFor } from '../../../src/plan/firstGate'
import type { PlanParts } from '../../../src/plan/planState'
import { readinessScore } from '../../../src/plan/views/sheets/readinessScore'
import type { SheetView } from '../../../src/plan/views/sheets/sheetView'
import { entriesOf } from '../../../src/plan/views/sheets/sheetView'
import { FIRST_GATE } from '../../../src/playbook/sheets/firstGate'
import { count } from '../kit/amounts'

/** The one sentence that answers a sheet's question. */
export function sheetAnswer(view: SheetView, plan: PlanParts, askedAgainBefore: number): string {
  const progress = `${view.answered} of ${count(view.asked, 'question is', 'questions are')} answered.`
  switch (view.sheet.id) {
    case FIRST_GATE.sheet:
      return `${gateSentence(plan)} ${progress}`
    case 'discovery':
      return `${phaseSentence(view)} ${progress}`
    case 'readiness': {
      const { score, counts, stale } = readinessScore(view, askedAgainBefore)
      if (score === null) return 'Nobody has said yet whether data, pipelines and repositories are ready.'
      const old = stale.length === 0 ? '' : ` ${count(stale.length, 'answer is', 'answers are')} older than two iterations.`
      return `Ready to ${Math.round(score * 100)} %: ${counts.yes} yes, ${counts.partly} partly, ${counts.no} no${counts.open > 0 ? `, ${counts.open} open` : ''}.${old}`
    }
    case 'people': {
      const skills = entriesOf('people', 'skills', plan.sheets)
      const missing = skills.filter(({ value }) => value['state'] === 'missing')
      if (skills.length === 0) return progress
      return missing.length === 0 ? `No skill is missing of ${skills.length} needed.` : `${count(missing.length, 'skill is', 'skills are')} missing of ${skills.length} needed.`
    }
    default:
      return progress
  }
}

function gateSentence({ sheets }: PlanParts): string {
  if (firstGateWaitsFor(sheets).length > 0)
    return 'The first gate is closed until it is said whether machine learning is needed, and why the traditional approach does not solve it.'
  const needed = sheets.answers[`${FIRST_GATE.sheet}/${FIRST_GATE.fields[0]}`]?.value
  if (needed?.kind !== 'judged') return 'The first gate is open.'
  const words = { yes: 'Machine learning is needed', partly: 'Machine learning is needed in part', no: 'Machine learning is not needed' }
  return `${words[needed.judgement]}; the first gate is open.`
}

function phaseSentence({ sections }: SheetView): string {
  const phases = sections.filter(({ section }) => section.concludes !== undefined)
  const current = phases.find(({ conclusion }) => conclusion === null)
  if (!current) return 'All four phases are concluded.'
  const done = phases.filter(({ conclusion }) => conclusion !== null).length
  return done === 0 ? `${current.section.label} comes first.` : `${current.section.label} is under way, ${done} of ${phases.length} phases are concluded.`
}

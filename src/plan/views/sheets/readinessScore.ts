import type { Judgement } from '../../../playbook/sheets/sheet'
import type { Moment } from '../../kernel/ids'
import type { QuestionView, SheetView } from './sheetView'

export interface ReadinessScore {
  /** 0 to 1 over what is asked; null before the first answer. */
  readonly score: number | null
  readonly counts: Readonly<Record<Judgement | 'open', number>>
  /** Questions whose answer is old: asked again. */
  readonly stale: readonly QuestionView[]
}

const WORTH: Readonly<Record<Judgement, number>> = { yes: 1, partly: 0.5, no: 0 }

/** How ready the work is by the team's own answers (D3): yes counts one, partly a half, no and what is open none. */
export function readinessScore({ sections }: SheetView, askedAgainBefore: Moment): ReadinessScore {
  const judged = sections.flatMap(({ questions }) => questions).filter(({ asks }) => asks.kind === 'judged')
  const counts = { yes: 0, partly: 0, no: 0, open: 0 }
  for (const { answer } of judged) counts[answer?.value.kind === 'judged' ? answer.value.judgement : 'open'] += 1
  const answered = judged.length - counts.open
  return {
    score: answered === 0 ? null : (counts.yes * WORTH.yes + counts.partly * WORTH.partly) / judged.length,
    counts,
    stale: judged.filter(({ answer }) => answer !== null && isStale(answer.at, askedAgainBefore)),
  }
}

export const isStale = (at: Moment, askedAgainBefore: Moment): boolean => at < askedAgainBefore

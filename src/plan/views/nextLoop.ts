import type { InvestmentStage } from '../../playbook/slices'
import { INVESTMENT_STAGES } from '../../playbook/slices'
import type { Figures } from '../areas/opportunities/state'
import type { Statement, Verdict } from '../areas/hypotheses/state'
import { fieldKey } from '../areas/sheets/keys'
import { expectedGain } from '../expectedGain'
import type { Text } from '../kernel/text'
import { textOr } from '../kernel/text'
import type { PlanState } from '../planState'
import { storyMap } from './storyMap'
import type { Tally } from './storyMap/tally'

/** What was learnt from one hypothesis. */
export interface Lesson {
  readonly number: number
  readonly verdict: Verdict
  readonly belief: Text
  readonly why: Text
}

/** A proposed answer of the framing sheet: a draft until somebody stores it. */
export interface FramingDraft {
  readonly field: 'objective' | 'simplest-alternative'
  /** Markdown. */
  readonly text: string
}

/** The loop after a finished stage of investment (O2, Benveniste): is one more worth it, and how is it framed. */
export interface NextLoop {
  readonly finished: InvestmentStage
  /** Null after the last one: then the loop is one of improvement. */
  readonly next: InvestmentStage | null
  readonly lessons: readonly Lesson[]
  /** Open work of the next stage. */
  readonly ahead: Tally | null
  /** What the whole is expected to bring against what it costs; null until somebody says it. */
  readonly worth: { readonly figures: Figures; readonly expected: number; readonly isWorthIt: boolean } | null
  readonly drafts: readonly FramingDraft[]
}

/** The last stage of which every story is delivered or dropped, as the map has it; null where none is. */
export function nextLoop(state: PlanState): NextLoop | null {
  const { slices } = storyMap(state.plan)
  const stages = INVESTMENT_STAGES.map((stage) => ({ stage, slices: slices.filter(({ investment }) => investment === stage) }))
  const finished = stages.findLast((each) => {
    const stories = each.slices.reduce((sum, { tally }) => sum + tally.stories, 0)
    return stories > 0 && each.slices.every(({ tally }) => tally.delivered === tally.stories)
  })
  if (!finished) return null
  const after = stages[stages.indexOf(finished) + 1]
  const lessons = lessonsOf(state)
  const whole = state.plan.opportunities?.whole ?? null
  const figures = whole === null || whole.discarded ? null : whole.figures
  const expected = figures === null ? 0 : expectedGain(figures)
  const ahead = after === undefined || after.slices.length === 0 ? null : after.slices.map(({ tally }) => tally).reduce(added)
  const loop = { finished: finished.stage, next: after?.stage ?? null, lessons, ahead }
  return { ...loop, worth: figures === null ? null : { figures, expected, isWorthIt: expected > figures.cost }, drafts: draftsOf(loop, state) }
}

/** Every verdict, those that failed among them, by number. */
function lessonsOf({ plan, stories }: PlanState): readonly Lesson[] {
  return Object.entries(plan.hypotheses.rows)
    .toSorted(([, a], [, b]) => a.number - b.number)
    .flatMap(([id, { number, status, story }]): readonly Lesson[] => {
      if (status === 'stated' || status === 'testing') return []
      const details = stories[story]?.areas.hypotheses?.byId[id]
      return [{ number, verdict: status, belief: details?.statement.belief ?? '', why: details?.verdict?.reason ?? '' }]
    })
}

const added = (a: Tally, b: Tally): Tally => ({
  stories: a.stories + b.stories,
  delivered: a.delivered + b.delivered,
  unestimated: a.unestimated + b.unestimated,
  minDays: a.minDays + b.minDays,
  maxDays: a.maxDays + b.maxDays,
  leftMin: a.leftMin + b.leftMin,
  leftMax: a.leftMax + b.leftMax,
})

const SAYS: Readonly<Record<Verdict, string>> = { validated: 'holds', invalidated: 'does not hold', inconclusive: 'is not decided' }

function draftsOf({ finished, next, lessons }: Pick<NextLoop, 'finished' | 'next' | 'lessons'>, state: PlanState): readonly FramingDraft[] {
  const said = (field: string): string => {
    const answer = state.plan.sheets.answers[fieldKey('framing', field)]?.value
    return answer?.kind === 'text' ? textOr(answer.text, '') : ''
  }
  const of = (verdict: Verdict): readonly string[] =>
    lessons.filter((lesson) => lesson.verdict === verdict).map(({ number, belief, why }) => `- H-${number} ${SAYS[verdict]}: ${textOr(belief, '')}${textOr(why, '') === '' ? '' : ` (${textOr(why, '')})`}`)
  const learnt = [...of('validated'), ...of('invalidated'), ...of('inconclusive')]
  const aim = next === null ? 'What is to be better in the next loop:' : `What ${next} adds to it:`
  const best = bestResults(state)
  const drafts: readonly FramingDraft[] = [
    { field: 'objective', text: parts([said('objective'), learnt.length === 0 ? '' : `What ${finished} has shown:\n${learnt.join('\n')}`, aim]) },
    { field: 'simplest-alternative', text: best.length === 0 ? '' : parts([said('simplest-alternative'), `What runs since ${finished} is the thing to beat:\n${best.join('\n')}`]) },
  ]
  return drafts.filter(({ text }) => text.trim() !== '')
}

/** The results by which hypotheses were found to hold. */
function bestResults({ plan, stories }: PlanState): readonly string[] {
  return Object.entries(plan.hypotheses.rows)
    .toSorted(([, a], [, b]) => a.number - b.number)
    .flatMap(([id, { status, story }]) => {
      const details = stories[story]?.areas.hypotheses?.byId[id]
      const value = details?.evidence.findLast((evidence) => evidence.value !== null)?.value
      return status !== 'validated' || !details || value === undefined || value === null ? [] : [`- ${resultText(details.statement, value)}`]
    })
}

function resultText({ metric, unit, dataSet }: Statement, value: number): string {
  const on = textOr(dataSet, '')
  return `${textOr(metric, 'the metric')} ${value}${textOr(unit, '') === '' ? '' : ` ${textOr(unit, '')}`}${on === '' ? '' : ` on ${on}`}`
}

const parts = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n')

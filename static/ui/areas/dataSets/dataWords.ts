import { DIMENSION_QUESTIONS, SCORE_WORDS } from '../../../../src/playbook/dataQuestions'
import type { DataSet } from '../../../../src/plan/areas/dataSets/state'
import type { DataQuality } from '../../../../src/plan/dataQuality'
import { DATA_WIDENING } from '../../../../src/plan/dataQuality'
import { textOr } from '../../../../src/plan/kernel/text'
import type { DataRegister, DataRow } from '../../../../src/plan/views/dataRegister'
import { openUses } from '../../../../src/plan/views/dataRegister'
import type { Tone } from '../../kit/Lozenge'
import { count } from '../../kit/amounts'

export const setName = ({ number, name }: Pick<DataSet, 'number' | 'name'>): string => `D-${number} ${textOr(name, 'withheld')}`

/** "Poor", by the dimension that lacks most. */
export function qualityWord(quality: DataQuality | null): { readonly word: string; readonly tone: Tone } {
  if (quality === null) return { word: 'Not assessed', tone: 'neutral' }
  return { word: SCORE_WORDS[quality.score], tone: quality.score <= 2 ? 'warning' : quality.score === 3 ? 'neutral' : 'success' }
}

/** What its quality does to the stories that need it, in one sentence. */
export function qualitySentence({ quality, ...row }: DataRow): string {
  if (quality === null) return 'Nobody has assessed it yet, so it changes no forecast.'
  const weakest = `${DIMENSION_QUESTIONS[quality.weakest].name} is ${quality.score} of 5 (${SCORE_WORDS[quality.score].toLowerCase()})`
  const stories = count(openUses({ quality, ...row }), 'open story that needs it', 'open stories that need it')
  const factor = DATA_WIDENING[quality.score]
  if (quality.score <= 2) return `${weakest}: the size of the ${stories} counts ${factor} times as wide, in totals and in the forecast.`
  if (quality.score === 5 && quality.isComplete) return `Excellent throughout: sizes count ${factor} times as wide, a little narrower, where all data is like this.`
  return `${weakest}, the lowest${quality.isComplete ? '' : ' so far'}: it widens no size.`
}

/** The view's answer: how many there are, and which one is in the way. */
export function registerSentence({ rows, poor, unassessed }: DataRegister): string {
  const all = `${count(rows.length, 'data set', 'data sets')} in the register`
  const [worst] = poor
  if (worst) {
    const more = poor.length > 1 ? `, as ${count(poor.length - 1, 'other is', 'others are')}` : ''
    return `${all}. ${setName(worst.set)} is poor and ${count(openUses(worst), 'open story needs', 'open stories need')} it${more}.`
  }
  if (unassessed.length > 0) return `${all}, ${unassessed.length === rows.length ? 'none' : `all but ${unassessed.length}`} assessed.`
  return `${all}; none that an open story needs is poor.`
}

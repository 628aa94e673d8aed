import type { PlanBasis, PlanForecast } from '../../../src/forecast/results/planForecast'
import type { DayWords } from '../charts/useDayWords'
import { amount, count } from '../kit/amounts'

/** Where the numbers come from, in full. */
export function basisSentence(basis: PlanBasis, words: Pick<DayWords, 'day'>): string {
  switch (basis.kind) {
    case 'pace':
      return (
        `Drawn from the team’s own pace: ${count(basis.delivered, 'story', 'stories')} delivered on ${basis.days} days since ${words.day(basis.since)}, ` +
        `counted in ${unitName(basis)}.`
      )
    case 'guess':
      return (
        `A guess from ranges, not from a pace: ${basis.delivered === 0 ? 'nothing is delivered yet' : `${count(basis.delivered, 'story', 'stories')} delivered`} ` +
        `in ${count(basis.days, 'day', 'days')} of history, and a pace needs 28. It assumes that ` +
        `${basis.hands === 1 ? 'one story is' : `${basis.hands} stories are`} worked on at once.`
      )
  }
}

/** What the reader must know before trusting a number; each with a word for its label. */
export interface Caution {
  readonly label: string
  readonly sentence: string
}

export function cautionsOf(basis: PlanBasis, words: Pick<DayWords, 'day'>): readonly Caution[] {
  if (basis.kind === 'guess') return [{ label: 'Guess', sentence: 'No date is named sharper than 85 %.' }]
  const cautions: Caution[] = []
  if (basis.isThin) cautions.push({ label: 'Little to go by', sentence: `Only ${count(basis.delivered, 'story is', 'stories are')} delivered.` })
  if (basis.earlyFrom !== null)
    cautions.push({ label: 'Early estimate', sentence: `Less than half a year of history: what lies after ${words.day(basis.earlyFrom)} is an early estimate.` })
  if (basis.widening > 1)
    cautions.push({
      label: 'Widened',
      sentence: `Too few of the last forecasts held, so the spread of the pace counts ${amount(basis.widening)} times until they do.`,
    })
  return cautions
}

/** In what the pace is counted. */
function unitName(basis: PlanBasis): string {
  return basis.kind === 'pace' && basis.unit === 'equivalents' ? 'story equivalents (an average story is 1)' : 'stories'
}

/** "at least 12 stories", and without any promise "perhaps none". */
export function atLeastText(number: number, basis: PlanBasis): string {
  return number === 0 ? 'perhaps none' : `at least ${unitCount(number, basis)}`
}

/** "12 stories", "12 story equivalents". */
export function unitCount(number: number, basis: PlanBasis): string {
  return basis.kind === 'pace' && basis.unit === 'equivalents'
    ? count(number, 'story equivalent', 'story equivalents')
    : count(number, 'story', 'stories')
}

/** What is expected to be done in vain, and what need not be done at all; empty without sizes or without either. */
export function wasteSentence({ thrownAway, spared }: Extract<PlanForecast, { kind: 'forecast' }>): string {
  const lost = thrownAway === null || thrownAway < 0.05 ? '' : `On average ${days(thrownAway)} of work will be thrown away because a hypothesis fails after it is done.`
  const saved = spared === null || spared < 0.05 ? '' : `${days(spared)} of work will not be needed at all.`
  return [lost, saved === '' ? '' : lost === '' ? `On average ${saved}` : saved].filter(Boolean).join(' ')
}

/** Effort: working days × people. */
function days(value: number): string {
  const text = amount(value)
  return `${text} effort ${text === '1' ? 'day' : 'days'}`
}

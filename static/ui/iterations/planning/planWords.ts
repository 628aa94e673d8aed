import type { IterationProposal, NotPlanned } from '../../../../src/plan/planning/planIterations'
import type { DailyRate } from '../../../../src/plan/planning/teamCapacity'
import { amount, count } from '../../kit/amounts'

/** The one sentence that the preview opens with. */
export function proposalSentence({ moves, left, iterations }: IterationProposal): string {
  if (iterations.length === 0) return 'There is no iteration to plan into yet: add some first.'
  const goes = moves.filter(({ iteration }) => iteration !== null).length
  const fits =
    goes === 0
      ? `Nothing more fits into the ${count(iterations.length, 'coming iteration', 'coming iterations')}`
      : `${count(goes, 'story goes', 'stories go')} into the ${count(iterations.length, 'coming iteration', 'coming iterations')}`
  return left.length === 0 ? `${fits}; nothing is left over.` : `${fits}; ${count(left.length, 'does', 'do')} not fit.`
}

/** Where the capacity is known from. */
export function rateSentence(rate: DailyRate, dayText: (at: number) => string): string {
  const perDay = `${amount(rate.perDay)} ${amount(rate.perDay) === '1' ? 'day' : 'days'} of work in a working day`
  switch (rate.kind) {
    case 'history':
      return `${perDay}: ${rate.byCalendar ? `what was delivered since ${dayText(rate.from)}` : `what the last ${rate.iterations} iterations delivered`}, ${count(rate.stories, 'story', 'stories')} by their sizes.`
    case 'team':
      return `${perDay}: ${count(rate.team.people, 'person', 'people')}, ${Math.round(rate.team.focus * 100)} % of their days for stories${rate.assumed ? ' (assumed; history is too short to tell)' : ''}.`
  }
}

/** Why a story does not fit, as it is grouped. */
export const REASONS: Readonly<Record<NotPlanned['why'], { readonly title: string; readonly todo: string }>> = {
  full: { title: 'No room left', todo: 'Add iterations, or move something down on the map.' },
  tooLong: { title: 'Too long for what is left', todo: 'Split it, or add iterations for it to run on through.' },
  waits: { title: 'Waits for something that does not fit', todo: 'It follows by itself once that fits.' },
  gate: { title: 'Behind a closed gate', todo: 'It can be planned when the gate is passed.' },
  tray: { title: 'Not placed on the map', todo: 'Place it, so that it has an order.' },
}
export const REASON_ORDER = ['full', 'tooLong', 'waits', 'gate', 'tray'] as const satisfies readonly NotPlanned['why'][]

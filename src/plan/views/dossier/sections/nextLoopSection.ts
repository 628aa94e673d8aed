import { nextLoop } from '../../nextLoop'
import type { Words } from '../document'
import { list, paragraph, strong } from '../document'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'
import { money } from './opportunitiesSection'

const SAYS = { validated: 'holds', invalidated: 'does not hold', inconclusive: 'is not decided' } as const

/** What a finished stage of investment says about the next loop (O2). */
export const nextLoopSection: DossierSection = {
  title: 'The next loop',
  write({ state, words }) {
    const loop = nextLoop(state)
    if (loop === null) return []
    const { finished, next, lessons, ahead, worth } = loop
    const work = ahead === null ? '' : `, ${ahead.stories - ahead.delivered} stories, ${Math.round(ahead.leftMin)}–${Math.round(ahead.leftMax)} days of work left`
    return [
      paragraph(`The stage of investment ${finished} is finished. `, next === null ? 'What comes next is another loop of improvement.' : `Next is ${next}${work}.`),
      paragraph(...worthWords(worth)),
      ...(lessons.length === 0 ? [] : [label('What was learnt'), ...list(lessons.map(({ number, verdict, belief, why }): readonly Words[] => [`H-${number} `, strong(SAYS[verdict]), `: ${[words(belief), words(why)].filter((part) => part !== '').join('. ')}`]))]),
    ]
  },
}

function worthWords(worth: NonNullable<ReturnType<typeof nextLoop>>['worth']): readonly Words[] {
  if (worth === null) return ['Nobody has said yet what it may bring and what it costs: the opportunity of the plan as a whole is open.']
  const { figures, expected, isWorthIt } = worth
  const sum = `Expected gain ${money(expected)} ${figures.currency} (${figures.probability} % of ${money(figures.gain)}) against a cost of ${money(figures.cost)} ${figures.currency}: `
  return [sum, strong(isWorthIt ? 'it makes sense financially.' : 'it does not pay as it stands.')]
}

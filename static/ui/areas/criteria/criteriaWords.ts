import type { Side } from '../../../../src/playbook/criterionWords'
import { textOr } from '../../../../src/plan/kernel/text'
import type { Criterion } from '../../../../src/plan/areas/criteria/state'
import { targetText, withUnit } from '../../../../src/plan/views/criteria/promise'
import type { CriterionRow, Scorecard, Standing } from '../../../../src/plan/views/criteria/scorecard'
import { openSides } from '../../../../src/plan/views/criteria/scorecard'
import { count } from '../../kit/amounts'
import type { Tone } from '../../kit/Lozenge'

export const criterionName = ({ number, name }: Pick<Criterion, 'number' | 'name'>): string => `C-${number} ${textOr(name, 'withheld')}`

export const SIDE_NAMES: Readonly<Record<Side, string>> = { technical: 'Technical side', business: 'Business side' }
export const STANDING_TONES: Readonly<Record<Standing, Tone>> = { agreed: 'success', lapsed: 'warning', missing: 'neutral' }

/** "Met", "Missed", "Not read yet". A hope that is missed breaks no promise. */
export function metWord({ isMet, criterion }: Pick<CriterionRow, 'isMet' | 'criterion'>): { readonly word: string; readonly tone: Tone } {
  if (isMet === null) return { word: 'No reading', tone: 'neutral' }
  if (isMet) return { word: 'Met', tone: 'success' }
  return { word: 'Not met', tone: criterion.commitment === 'guarantee' ? 'danger' : criterion.commitment === 'target' ? 'warning' : 'neutral' }
}

/** The view's answer: how many are met, and what is in the way. */
export function scorecardSentence({ rows, met, missed }: Scorecard): string {
  const all = met + missed === 0 ? `${count(rows.length, 'criterion', 'criteria')}, none read yet.` : `${met} of ${count(rows.length, 'criterion', 'criteria')} met.`
  const open = rows.filter((row) => openSides(row).length > 0)
  const broken = rows.find(({ isMet, criterion }) => isMet === false && criterion.commitment === 'guarantee') ?? rows.find(({ isMet, criterion }) => isMet === false && criterion.commitment === 'target')
  const miss = broken ? ` ${criterionName(broken.criterion)} is at ${withUnit(broken.latest!.value, broken.criterion.unit)}, against ${targetText(broken.criterion)}.` : ''
  return `${all}${miss}${open.length === 0 ? ' Both sides agree to all of them.' : ` ${count(open.length, 'waits', 'wait')} for an agreement.`}`
}

/** The sheet's answer: how it stands, and who has still to agree. */
export function criterionSentence({ criterion, latest, isMet, sides }: CriterionRow): string {
  const stands =
    latest === null
      ? 'nobody has read it yet'
      : `${isMet ? 'met' : 'not met'} at ${withUnit(latest.value, criterion.unit)}, ${targetText(criterion)} is ${COMMITTED[criterion.commitment]}`
  const open = openSides({ sides })
  const asked = open.length === 0 ? 'Both sides agree.' : open.length === 2 ? 'Both sides have still to agree.' : `The ${open[0]} side has ${sides[open[0]!] === 'lapsed' ? 'to agree again' : 'still to agree'}.`
  return `${criterionName(criterion)}: ${stands}. ${asked}`
}

const COMMITTED = { guarantee: 'guaranteed', target: 'the target', hope: 'hoped for' } as const

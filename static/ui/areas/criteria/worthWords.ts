import { WORTH_PERIOD_NAMES } from '../../../../src/playbook/criterionWords'
import type { Worth } from '../../../../src/plan/areas/criteria/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { PanelAim } from '../../../../src/plan/views/criteria/aimPanel'
import { isHigherBetter } from '../../../../src/plan/views/criteria/scorecard'
import { amount, daysText } from '../../kit/amounts'

/** Steps of the exchange rate are called points, unless a step is 1. */
const countsPoints = ({ known, points }: Pick<PanelAim, 'known' | 'points'>): boolean => points !== null && known.serves?.worth?.step !== 1
const isSeveral = (aim: PanelAim): boolean => countsPoints(aim) && amount(aim.points ?? 0) !== '1'

/** "3,000 EUR a month"; three figures are as exact as an exchange rate is. */
export function worthText({ amount: value, unit, per }: Pick<Worth, 'amount' | 'unit' | 'per'>, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value)
  return [number, textOr(unit, ''), per === 'once' ? '' : WORTH_PERIOD_NAMES[per]].filter(Boolean).join(' ')
}

/** "+2 points F1", "−0.05 kWh MAE": the gain in the direction of the better. */
function gainText({ gain, known, points }: Pick<PanelAim, 'gain' | 'known' | 'points'>): string {
  const sign = isHigherBetter(known.comparison) ? '+' : '−'
  const metric = textOr(known.metric, 'a withheld metric')
  if (points !== null && countsPoints({ known, points })) return `${sign}${amount(points)} ${amount(points) === '1' ? 'point' : 'points'} ${metric}`
  return `${sign}${[String(gain), textOr(known.unit, ''), metric].filter(Boolean).join(' ')}`
}

/** "+2 points F1 are worth about 3,000 EUR a month; 5–8 days." */
export function aimSentence(aim: PanelAim, days: { readonly min: number; readonly max: number } | null, locale: string): string {
  const work = days === null ? 'nobody has sized it yet' : daysText(days.min, days.max)
  if (aim.worth === null) return `${gainText(aim)}; nobody has said what that is worth; ${work}.`
  return `${gainText(aim)} ${isSeveral(aim) ? 'are' : 'is'} worth about ${worthText(aim.worth, locale)}; ${work}.`
}

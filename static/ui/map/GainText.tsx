import type { LocalId } from '../../../src/plan/kernel/ids'
import { expectedGain, gainPerDay } from '../../../src/plan/expectedGain'
import { hasPractices } from '../../../src/plan/hasPractices'
import type { Tally } from '../../../src/plan/views/storyMap/tally'
import { daysText } from '../kit/amounts'
import { createMoney } from '../kit/money'
import { useFrame, usePlan } from '../plan/PlanProvider'

/** A vertical's expected gain for each estimated day (S1), with what it rests on; nothing where nobody stated any. */
export function GainText({ vertical, tally }: { readonly vertical: LocalId; readonly tally: Tally }) {
  const plan = usePlan()
  const { locale } = useFrame()
  if (plan.status !== 'ready' || !hasPractices(plan.state)) return null
  const found = plan.state.plan.opportunities.byVertical[vertical]
  const perDay = found && gainPerDay(found.figures, tally)
  if (!found || perDay === null || perDay === undefined) return null
  if (found.discarded) return <span className="fl-map-tally">opportunity discarded</span>
  const { full, short } = createMoney(locale)
  const { gain, probability, currency } = found.figures
  const basis = `${full(expectedGain(found.figures), currency)} expected (${probability} % of ${full(gain, currency)}) over ${daysText(tally.minDays, tally.maxDays)} of work`
  return (
    <span className="fl-map-tally" title={basis}>
      <span>≈ {short(Number(perDay.toPrecision(2)), currency)} a day</span>
      <span className="fl-visually-hidden">: {basis}</span>
    </span>
  )
}

import { useMemo } from 'react'
import { stagePlan } from '../../../../src/plan/views/stagePlan'
import { strategyBudget } from '../../../../src/plan/views/strategyBudget'
import { useDayWords } from '../../charts/useDayWords'
import { useMoney } from '../../kit/useMoney'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import '../../charts/ChartPlot.css'
import '../../charts/Twin.css'
import '../../story/Part.css'
import { Budget } from './Budget'
import { EmptyStrategy } from './EmptyStrategy'
import { NorthStars } from './NorthStars'
import { SiteTactics } from './SiteTactics'
import { StrategyMilestones } from './StrategyMilestones'
import '../../sheets/Register.css'
import './StrategyView.css'
import { strategySentence } from './strategyWords'
import { Tactics } from './Tactics'

/** Where the product is going, with how many and what money; who does which stage with whom and when, here and across teams (T1, T2). */
export function StrategyView() {
  const { state, me, asOf } = usePlanReady()
  const money = useMoney()
  const words = useDayWords()
  const budget = useMemo(() => strategyBudget(state.plan), [state.plan])
  const tactics = useMemo(() => stagePlan(state.plan), [state.plan])
  const mayEdit = me.may.includes('plan') && asOf === undefined
  const isEmpty = Object.keys(state.plan.strategy.northStars).length === 0 && budget.rows.length === 0 && tactics.isEmpty
  return (
    <>
      <ViewHead answer={isEmpty ? 'Nobody has said yet where the product is going, with whom, and with what money.' : strategySentence(budget, tactics, money, words)} />
      {isEmpty && <EmptyStrategy mayEdit={mayEdit} />}
      <div className="fl-strategy">
        <NorthStars mayEdit={mayEdit} />
        <StrategyMilestones mayEdit={mayEdit} />
        <Budget budget={budget} mayEdit={mayEdit} />
        <Tactics tactics={tactics} mayEdit={mayEdit} />
        {asOf === undefined && <SiteTactics />}
      </div>
    </>
  )
}

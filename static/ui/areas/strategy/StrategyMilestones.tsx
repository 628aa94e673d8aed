import { textOr } from '../../../../src/plan/kernel/text'
import { useDayWords } from '../../charts/useDayWords'
import { usePlanForecast } from '../../forecast/engine/useForecast'
import { latestOf } from '../../forecast/latestOf'
import { MilestoneTable } from '../../forecast/MilestoneTable'
import { Button } from '../../kit/Button'
import { Skeleton } from '../../kit/Skeleton'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'

/** The milestones with the forecast's probability of meeting each; they are set where the forecast is (T1). */
export function StrategyMilestones({ mayEdit }: { readonly mayEdit: boolean }) {
  const { state } = usePlanReady()
  const { goTo } = usePage()
  const words = useDayWords()
  const reckoned = usePlanForecast()
  const made = latestOf(reckoned)
  const milestones = Object.entries(state.plan.milestones.byId).toSorted(([, a], [, b]) => (a.day < b.day ? -1 : 1))
  return (
    <section className="fl-section" aria-labelledby="fl-strategy-milestones">
      <div className="fl-between">
        <h2 id="fl-strategy-milestones">Milestones</h2>
        <Button size="small" kind="subtle" onClick={() => goTo('forecast')}>
          {mayEdit ? 'Set them in the forecast' : 'Open the forecast'}
        </Button>
      </div>
      {milestones.length === 0 ? (
        <p className="fl-note">None yet. A milestone is a day by which everything down to a slice is wished for.</p>
      ) : made?.forecast.kind === 'forecast' ? (
        <MilestoneTable forecast={made.forecast} model={made.model} />
      ) : reckoned.status === 'reckoning' ? (
        <Skeleton height="4rem" />
      ) : (
        <ul>
          {milestones.map(([id, { name, day }]) => (
            <li key={id}>
              ◇ {textOr(name, 'withheld')}: {words.weekday(day)} <span className="fl-subtle">(no forecast yet)</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

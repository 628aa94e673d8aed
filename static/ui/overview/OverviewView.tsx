import { lazy, Suspense, useMemo } from 'react'
import { attention } from '../../../src/plan/views/attention/attention'
import { useLatestReadings } from '../areas/monitoring/useReadings'
import { AfterFirstPicture } from '../kit/AfterFirstPicture'
import { count } from '../kit/amounts'
import { EmptyState } from '../kit/EmptyState'
import { Button } from '../kit/Button'
import { Skeleton } from '../kit/Skeleton'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { AttentionList } from './AttentionList'
import { BurnUpPicture } from './BurnUpPicture'
import { HypothesesPicture } from './HypothesesPicture'
import { IterationPicture } from './IterationPicture'
import './OverviewView.css'

// The forecast comes with its engine: what needs attention does not wait for it.
const ForecastLine = lazy(() => import('../forecast/ForecastLine'))
const CriteriaPicture = lazy(() => import('./CriteriaPicture'))

/** What needs attention now, each with its one next action; then the plan in small pictures. */
export function OverviewView() {
  const { state, asOf } = usePlanReady()
  const { goTo } = usePage()
  const now = useNow()
  const { latest } = useLatestReadings(state.plan.monitoring, asOf === undefined)
  const { items, more } = useMemo(() => attention(state, now, latest), [state, now, latest])
  const total = items.length + more.length
  if (Object.keys(state.plan.jiraFacts.rows).length === 0)
    return (
      <EmptyState title="The plan has no stories yet" action={<Button onClick={() => goTo('settings')}>Look at the scope</Button>}>
        As soon as Jira has issues in the plan’s scope, this page says what needs attention.
      </EmptyState>
    )
  return (
    <>
      <ViewHead
        answer={
          <>
            <AfterFirstPicture>
              <ForecastLine />
            </AfterFirstPicture>
            {total === 0 ? 'Nothing needs attention now.' : `${count(total, 'thing needs', 'things need')} attention.`}
          </>
        }
      >
        <Button kind="subtle" onClick={() => goTo('changes')}>
          What changed
        </Button>
      </ViewHead>
      <AttentionList items={items} more={more} />
      <div className="fl-pictures">
        <BurnUpPicture />
        <HypothesesPicture />
        <IterationPicture />
        <Suspense fallback={<Skeleton height="10rem" />}>
          <CriteriaPicture />
        </Suspense>
      </div>
    </>
  )
}

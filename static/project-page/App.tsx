import { Suspense, lazy, useEffect, useMemo } from 'react'
import type { PastMoment } from '../../src/plan/timeTravel'
import { EmptyState } from '../ui/kit/EmptyState'
import { ErrorBoundary } from '../ui/kit/ErrorBoundary'
import { PlanProblem } from '../ui/kit/PlanProblem'
import { Skeleton } from '../ui/kit/Skeleton'
import { MapSkeleton } from '../ui/map/MapSkeleton'
import { usePage } from '../ui/page/PageProvider'
import { usePlan } from '../ui/plan/PlanProvider'
import { Header } from './Header'
import { ReadingJira } from './ReadingJira'
import { SideSheet } from './SideSheet'
import { viewAt } from './views'
import './App.css'

// It folds the whole history; only who looks back loads what that takes.
const PastPlan = lazy(() => import('./PastPlan').then((module) => ({ default: module.PastPlan })))
const StartView = lazy(() => import('../ui/start/StartView').then((module) => ({ default: module.StartView })))

/** The project page: one view at a time, of now or of a chosen moment, with one story beside it. */
export function App() {
  const plan = usePlan()
  const { address } = usePage()
  const at = address.params['at']
  const moment = useMemo(() => momentOf(at), [at])
  if (plan.status === 'loading') return <Loading />
  if (plan.status === 'failed' || plan.status === 'rebuilding')
    return (
      <div className="fl-page">
        <PlanProblem plan={plan} />
      </div>
    )
  if (plan.status === 'notStarted')
    return (
      <div className="fl-page">
        <Suspense fallback={<Skeleton height="24rem" />}>
          {plan.mayStart ? (
            <StartView />
          ) : (
            <EmptyState title="This project has no plan yet">
              Foldline lays its stories out on a map and says when they will be done. Ask an administrator of this project to start a plan.
            </EmptyState>
          )}
        </Suspense>
      </div>
    )
  if (moment === null) return <Views />
  return (
    <Suspense fallback={<Loading />}>
      <PastPlan moment={moment}>
        <Views />
      </PastPlan>
    </Suspense>
  )
}

/** "1767225600000" is a time, "#120" a commit; null for now, and for what is neither. */
function momentOf(text: string | undefined): PastMoment | null {
  if (text === undefined || text === '') return null
  if (/^#\d+$/.test(text)) return { kind: 'commit', seq: Number(text.slice(1)) }
  return Number.isFinite(Number(text)) ? { kind: 'time', at: Number(text) } : null
}

function Views() {
  const { address, goTo } = usePage()
  const plan = usePlan()
  const current = viewAt(address.view)
  const story = address.params['story']
  useNotedVisit()
  return (
    <div className="fl-page" data-past={plan.status === 'ready' && plan.asOf !== undefined}>
      <Header current={current} onChoose={goTo} />
      <ReadingJira />
      <div className="fl-page-body">
        <main>
          <div className="fl-page-view" role="tabpanel" aria-label={current.label}>
            <ErrorBoundary key={current.id} what={current.label}>
              <Suspense fallback={<Skeleton height="24rem" />}>
                <current.View />
              </Suspense>
            </ErrorBoundary>
          </div>
        </main>
        {story !== undefined && <SideSheet story={story} />}
      </div>
    </div>
  )
}

/** So that "what changed since my last visit" has a moment to begin with. */
function useNotedVisit(): void {
  const plan = usePlan()
  const projectId = plan.status === 'ready' ? plan.projectId : ''
  const accountId = plan.status === 'ready' ? plan.me.accountId : ''
  useEffect(() => {
    if (projectId !== '') void import('../ui/changes/lastVisit').then(({ noteVisit }) => noteVisit(projectId, accountId, Date.now()))
  }, [projectId, accountId])
}

/** The page in the shape of the view that comes. */
function Loading() {
  const { address } = usePage()
  return (
    <div className="fl-page" aria-busy="true">
      <Skeleton width="12rem" height="1.5rem" />
      <Skeleton height="2rem" />
      {viewAt(address.view).id === 'map' ? (
        <MapSkeleton />
      ) : (
        <>
          <p className="fl-visually-hidden" role="status">
            The plan is being read
          </p>
          <Skeleton width="60%" height="1.5rem" />
          <Skeleton height="24rem" />
        </>
      )}
    </div>
  )
}

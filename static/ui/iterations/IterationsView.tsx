import { lazy, Suspense, useMemo, useState } from 'react'
import type { IterationsState } from '../../../src/plan/areas/iterations/state'
import type { IterationCard, IterationsView as View } from '../../../src/plan/views/iterations'
import { iterations } from '../../../src/plan/views/iterations'
import { longStories } from '../../../src/plan/planning/planIterations'
import { textOr } from '../../../src/plan/kernel/text'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { Skeleton } from '../kit/Skeleton'
import { count, daysText } from '../kit/amounts'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { AddIterations } from './AddIterations'
import { IterationSection } from './IterationSection'
import { LateDependencies } from './LateDependencies'
import { MovableStories } from './MovableStories'
import { SplitSuggestion } from './SplitSuggestion'
import { Unplanned } from './Unplanned'
import './IterationsView.css'

const PlanPreview = lazy(() => import('./planning/PlanPreview'))
const RecurringWork = lazy(() => import('./RecurringWork'))
const JiraSprints = lazy(() => import('./sprints/JiraSprints'))

/** The current and the next iterations with their stories, and totals as ranges (S4). */
export function IterationsView() {
  const { state, me, asOf } = usePlanReady()
  const { address, setParams } = usePage()
  const now = useNow()
  const view = useMemo(() => iterations(state, now), [state, now])
  const long = useMemo(() => longStories(state.plan, now), [state.plan, now])
  const [showsPast, setShowsPast] = useState(false)
  const { board } = state.plan.iterations
  const mayAdd = me.may.includes('structure') && asOf === undefined
  const mayPlan = me.may.includes('plan') && asOf === undefined
  const isPlanning = mayPlan && address.params['plan'] !== undefined
  const isEmpty = view.ahead.length === 0 && view.past.length === 0
  return (
    <>
      <ViewHead answer={answerSentence(view)}>
        {mayAdd && !isEmpty && !isPlanning && <AddIterations />}
        {mayPlan && !isPlanning && view.ahead.length > 0 && (
          <Button kind="primary" onClick={() => setParams({ plan: 'fill' })}>
            Plan the coming iterations
          </Button>
        )}
      </ViewHead>
      <p className="fl-subtle">{keptSentence(state.plan.iterations)}</p>
      {isEmpty && (
        <EmptyState title="There are no iterations yet" action={mayAdd ? <AddIterations kind="primary" /> : undefined}>
          {board === null
            ? 'Add the next iterations of the calendar, then plan stories into them.'
            : 'Create a sprint on the board in Jira; it appears here by itself.'}
        </EmptyState>
      )}
      {board !== null && !isPlanning && (
        <Suspense fallback={null}>
          <JiraSprints now={now} />
        </Suspense>
      )}
      {!isPlanning && <LateDependencies now={now} />}
      {!isPlanning && <SplitSuggestion stories={[...long.keys()]} />}
      {isPlanning && (
        <Suspense fallback={<Skeleton height="12rem" />}>
          <PlanPreview now={now} />
        </Suspense>
      )}
      {!isEmpty && (
        <MovableStories ahead={view.ahead}>
          <div className="fl-iterations">
            {view.ahead.map((card) => (
              <IterationSection key={card.id} card={card} long={long} />
            ))}
            <Unplanned stories={view.unplanned} />
          </div>
        </MovableStories>
      )}
      <Suspense fallback={null}>
        <RecurringWork />
      </Suspense>
      {view.past.length > 0 && (
        <details className="fl-twin" onToggle={(event) => setShowsPast(event.currentTarget.open)}>
          <summary>{count(view.past.length, 'past iteration', 'past iterations')}</summary>
          {showsPast && (
            <div className="fl-iterations">
              {view.past.map((card) => (
                <IterationSection key={card.id} card={card} />
              ))}
            </div>
          )}
        </details>
      )}
    </>
  )
}

/** Where the iterations come from, and where they are kept. */
function keptSentence({ board, byId, weeks }: IterationsState): string {
  const each = `${count(weeks, 'week', 'weeks')} each`
  if (board === null) return `Iterations of the calendar, ${each}. They are kept in Foldline, since no Jira board with sprints is chosen. Settings choose a board or another length.`
  if (Object.values(byId).every(({ sprint }) => sprint === null)) return `The chosen Jira board shows no sprints: iterations of the calendar, ${each}, are kept in Foldline. Settings choose another board.`
  return 'The sprints of the chosen Jira board. Settings choose another board.'
}

function answerSentence({ ahead, unscheduled }: View): string {
  const current = ahead.find((card) => card.time === 'current')
  const left =
    unscheduled.stories === 0 ? ' Every open story is in an iteration.' : ` ${count(unscheduled.stories, 'open story is', 'open stories are')} in no iteration yet.`
  if (!current) return `No iteration is running.${left}`
  return `${textOr(current.iteration.name, 'The current iteration')}: ${progressText(current)}.${left}`
}

function progressText({ tally }: IterationCard): string {
  if (tally.stories === 0) return 'no story is planned for it yet'
  const open = tally.stories - tally.delivered
  const days = tally.leftMax > 0 ? `, ${daysText(tally.leftMin, tally.leftMax)} of work` : ''
  return `${tally.delivered} of ${count(tally.stories, 'story', 'stories')} delivered${open > 0 ? `, ${open} left${days}` : ''}`
}

import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { issuePanel } from '../../../src/plan/views/issuePanel'
import { ASKED_IN, BaselinesPart } from '../areas/baselines/BaselinesPart'
import { SizePart } from '../areas/estimates/SizePart'
import { HypothesisPart } from '../areas/hypotheses/HypothesisPart'
import { StagePart } from '../areas/lifecycle/StagePart'
import { fetchFormsWhenTurnedTo } from '../kit/lazyForm'
import { MessageLine } from '../kit/MessageHost'
import { Message } from '../kit/Message'
import { Skeleton } from '../kit/Skeleton'
import type { ReadySnapshot } from '../plan/planSnapshot'
import { FirstQuestions } from './FirstQuestions'
import { LatePart } from './LatePart'
import { Part } from './Part'
import { StandingMessage } from './StandingMessage'
import './StoryView.css'

const AimPart = lazy(() => import('../areas/criteria/AimPart'))
const DataPart = lazy(() => import('../areas/dataSets/DataPart'))
const MonitoringPart = lazy(() => import('../areas/monitoring/MonitoringPart'))
const RampLine = lazy(() => import('../areas/deployment/RampLine'))
const FeedbackPart = lazy(() => import('../areas/feedback/FeedbackPart'))
const KindPart = lazy(() => import('../areas/workKinds/KindPart'))
const StoryHistory = lazy(() => import('./StoryHistory'))

interface StoryViewProps {
  readonly plan: ReadySnapshot
  readonly story: StoryId
}

/** One story with everything that can be said and decided about it: the panel, and the page's side sheet (C1). */
export function StoryView({ plan, story }: StoryViewProps) {
  useEffect(fetchFormsWhenTurnedTo, [])
  const [showsHistory, setShowsHistory] = useState(false)
  const areas = plan.state.stories[story]?.areas
  const needsData = (areas?.dataSets?.needed.length ?? 0) > 0
  const isWatched = (areas?.monitoring?.metrics.length ?? 0) > 0
  const wasHeard = (areas?.feedback?.heard.length ?? 0) > 0
  const hasKind = (areas?.workKinds?.kind ?? null) !== null
  const hasAims = (areas?.criteria?.aims.length ?? 0) > 0
  const at = plan.asOf?.at ?? Date.now()
  // The day of a time box needs no finer clock than the plan's own changes.
  // oxlint-disable-next-line react/exhaustive-deps
  const panel = useMemo(() => issuePanel(plan.state, story, at), [plan.state, story, plan.asOf])
  const { standing } = panel
  const hasBaselines = panel.baselines.all.length > 0 || panel.prototype.task !== null || ASKED_IN.has(panel.stage.current.id)
  // Once all parts were shown they stay, also when the first answer is undone. Until that one has landed the
  // questions wait out of sight: if it fails they come back, with what was typed and with the reason.
  const [showsAll, setShowsAll] = useState(!panel.isEmpty)
  if (!panel.isEmpty && plan.pending === 0 && !showsAll) setShowsAll(true)
  const isKnown = standing.kind !== 'unknown' && !(standing.kind === 'absent' && standing.why !== 'scope' && standing.why !== 'unreachable')
  const mayPlan = plan.me.may.includes('plan')
  const canPlan = mayPlan && isKnown && plan.asOf === undefined
  const standingMessage = (
    <StandingMessage
      standing={standing}
      state={plan.state}
      story={story}
      canDeclareGone={plan.me.may.includes('structure') && plan.asOf === undefined}
    />
  )
  if (standing.kind === 'unknown') return standingMessage
  return (
    <div className="fl-story">
      <div className="fl-story-notes">
        <MessageLine place="standing" />
        {standingMessage}
        {!mayPlan && <Message tone="neutral">You can look but not change: planning needs the permission to edit issues.</Message>}
        {plan.asOf !== undefined && <Message tone="neutral">This is the past; go back to now to change something.</Message>}
      </div>
      {!showsAll && canPlan && (
        <div hidden={!panel.isEmpty}>
          <FirstQuestions panel={panel} onMore={() => setShowsAll(true)} />
        </div>
      )}
      {(showsAll || !canPlan || !panel.isEmpty) && (
        <>
          <SizePart story={story} size={panel.size} canPlan={canPlan} />
          <StagePart
            story={story}
            stage={panel.stage}
            prototype={panel.prototype}
            canPlan={canPlan}
            isNext={panel.hypotheses.every(({ next }) => next === null)}
          />
          <HypothesisPart plan={plan} panel={panel} canPlan={canPlan} />
          {(canPlan || hasKind) && (
            <LatePart title="Kind of work" place="kind" isShown={hasKind} question="Which kind of work is it?">
              <KindPart plan={plan} story={story} canPlan={canPlan} />
            </LatePart>
          )}
          {(canPlan || hasBaselines) && (
            <LatePart title="Baselines" place="baselines" isShown={hasBaselines} question="What is it measured against?">
              <BaselinesPart panel={panel} canPlan={canPlan} />
            </LatePart>
          )}
          {panel.stage.current.id === 'deploy' && (
            <LatePart title="Roll-out" place="ramp" isShown question="">
              <RampLine plan={plan} story={story} />
            </LatePart>
          )}
          {(isWatched || panel.stage.current.id === 'monitor') && (
            <LatePart title="Monitoring" place="monitoring" isShown question="">
              <MonitoringPart plan={plan} story={story} canPlan={canPlan} />
            </LatePart>
          )}
          {(canPlan || needsData) && (
            <LatePart title="Data" place="data" isShown={needsData} question="Which data does it need?">
              <DataPart plan={plan} story={story} canPlan={canPlan} />
            </LatePart>
          )}
          {(canPlan || hasAims) && (
            <LatePart title="Worth" place="aims" isShown={hasAims} question="Which metric does it better?">
              <AimPart plan={plan} story={story} canPlan={canPlan} />
            </LatePart>
          )}
          {(canPlan || wasHeard) && (
            <LatePart title="Feedback" place="feedback" isShown={wasHeard} question="What did people say about it?">
              <FeedbackPart plan={plan} story={story} canPlan={canPlan} />
            </LatePart>
          )}
          <Part title="History" place="history">
            <details onToggle={(event) => setShowsHistory(event.currentTarget.open)}>
              <summary>Who decided what, when and why</summary>
              {showsHistory && (
                <Suspense fallback={<Skeleton height="4rem" />}>
                  <StoryHistory plan={plan} story={story} canPlan={canPlan} />
                </Suspense>
              )}
            </details>
          </Part>
        </>
      )}
    </div>
  )
}

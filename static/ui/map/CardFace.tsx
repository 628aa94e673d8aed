import type { HypothesisStatus } from '../../../src/plan/areas/hypotheses/state'
import type { MapStory } from '../../../src/plan/views/storyMap/mapStory'
import { WORK_KINDS } from '../../../src/playbook/workKinds'
import { daysText } from '../kit/amounts'
import type { Zoom } from './mapScope'
import { loopText, poorDataText } from './spoken'

interface CardFaceProps {
  readonly story: MapStory
  readonly issueKey: string
  readonly title: string
  readonly isLoading: boolean
  readonly late: string
  readonly lateInPlan: string
  readonly zoom: Zoom
}

/** What a card shows: all of it is in the card's name for screen readers, too. */
export function CardFace({ story, issueKey, title, isLoading, late, lateInPlan, zoom }: CardFaceProps) {
  const isOpen = story.state === 'todo' || story.state === 'doing'
  const size = story.size ?? (isOpen ? '?' : '–')
  const days = story.days ? daysText(story.days.min, story.days.max) : 'Not estimated'
  const poor = poorDataText(story)
  const [hypothesis, ...others] = story.hypotheses
  const kind = WORK_KINDS.find(({ id }) => id === story.kind)
  const hasFoot = kind !== undefined || story.loop !== undefined || hypothesis !== undefined || late !== '' || lateInPlan !== '' || poor !== null || story.subtasks !== null || story.isUnreachable
  return (
    <>
      <span className="fl-map-card-head">
        <span className="fl-map-key">{issueKey}</span>
        <StateMark state={story.state} />
        {zoom === 'compact' && <span className="fl-map-card-line">{title}</span>}
        {zoom === 'compact' && late + lateInPlan !== '' && <span className="fl-map-late">!</span>}
        <span className="fl-map-size" title={poor === null ? days : `${days}, ${poor.reason}`}>
          {size}
          {story.people !== 1 && <small> ×{story.people}</small>}
        </span>
      </span>
      {zoom === 'cards' && <span className="fl-map-card-title">{isLoading ? <span className="fl-skeleton" /> : title}</span>}
      {zoom === 'cards' && hasFoot && (
        <span className="fl-map-card-foot">
          {hypothesis && (
            <span className="fl-map-hypothesis" data-status={hypothesis.status} title={`H-${hypothesis.number} ${hypothesis.status}`}>
              <span aria-hidden="true">{hypothesis.isOwn ? '◆' : '◇'}</span> H-{hypothesis.number} {SHORT[hypothesis.status]}
              {others.length > 0 && ` +${others.length}`}
            </span>
          )}
          {kind && (
            <span className="fl-map-kind" title={kind.name}>
              {kind.short}
            </span>
          )}
          {story.loop && (
            <span className="fl-map-kind" title={loopText(story)}>
              <span aria-hidden="true">↻</span> loop
            </span>
          )}
          {late !== '' && (
            <span className="fl-map-late" title={`Needs ${late}, placed in a later slice`}>
              ! needs {late}
            </span>
          )}
          {lateInPlan !== '' && lateInPlan !== late && (
            <span className="fl-map-late" title={`Needs ${lateInPlan}, planned later`}>
              ! needs {lateInPlan} first
            </span>
          )}
          {poor !== null && (
            <span className="fl-map-late" title={poor.reason}>
              ! {poor.mark}
            </span>
          )}
          {story.isUnreachable && <span className="fl-map-late">not found in Jira</span>}
          {story.subtasks && (
            <span className="fl-map-subtasks" title="Sub-tasks done">
              {story.subtasks[0]}/{story.subtasks[1]}
            </span>
          )}
        </span>
      )}
    </>
  )
}

const SHORT: Readonly<Record<HypothesisStatus, string>> = {
  stated: 'stated',
  testing: 'testing',
  validated: 'validated',
  invalidated: 'invalidated',
  inconclusive: 'inconclusive',
}

function StateMark({ state }: { readonly state: MapStory['state'] }) {
  switch (state) {
    case 'todo':
      return null
    case 'doing':
      return (
        <span className="fl-map-mark" title="Doing">
          ◐
        </span>
      )
    case 'delivered':
      return (
        <span className="fl-map-mark" title="Delivered">
          ✓
        </span>
      )
    case 'dropped':
      return (
        <span className="fl-map-mark" title="Dropped from the plan">
          ✕
        </span>
      )
  }
}

import { useMemo } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import { healCommand } from '../../../src/plan/planning/healCommand'
import type { LateDependency } from '../../../src/plan/views/lateDependencies'
import { lateDependencies } from '../../../src/plan/views/lateDependencies'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { count } from '../kit/amounts'
import { useAction } from '../kit/useAction'
import { StoryOpener } from '../page/StoryOpener'
import { usePlanReady } from '../page/usePlanReady'

/** Stories that come before what they need, each with the smallest change that heals it; and circles (S6). */
export function LateDependencies({ now }: { readonly now: number }) {
  const { state, me, asOf } = usePlanReady()
  const action = useAction()
  const { late, circles } = useMemo(() => lateDependencies(state.plan, now), [state.plan, now])
  const shown = late.filter(({ where, story }) => where === 'iteration' || state.plan.iterations.byStory[story] !== undefined)
  if (shown.length === 0 && circles.length === 0) return null
  const canPlan = me.may.includes('plan') && asOf === undefined
  const placeName = ({ where, to }: LateDependency): string => {
    if (to === null) return 'no iteration'
    return textOr((where === 'slice' ? state.plan.map.slices[to] : state.plan.iterations.byId[to])?.name ?? '', 'its place')
  }
  return (
    <Message tone="warning" title={shown.length > 0 ? `${count(shown.length, 'story comes', 'stories come')} before what ${shown.length === 1 ? 'it needs' : 'they need'}` : 'Stories wait for one another'}>
      <ul className="fl-late">
        {shown.map((one) => (
          <li key={`${one.where}/${one.story}`}>
            <span>
              <StoryOpener story={one.story} isShort /> needs{' '}
              {one.needs.map(({ story, hypothesis }, index) => (
                <span key={story}>
                  {index > 0 && ', '}
                  <StoryOpener story={story} isShort />
                  {hypothesis !== null && ` (H-${state.plan.hypotheses.rows[hypothesis]?.number ?? '?'})`}
                </span>
              ))}
              , which {one.where === 'slice' ? 'stands in a later slice' : 'is planned later'}.
            </span>
            {canPlan && (
              <Button size="small" onClick={() => void action.run(healCommand(state.plan, one), `Moved to ${placeName(one)}`)}>
                {one.to === null ? 'Take out' : 'Move'} {count(one.healing.stories.length, 'story', 'stories')} {one.to === null ? 'of the plan' : `${one.healing.way} to ${placeName(one)}`}
              </Button>
            )}
          </li>
        ))}
        {circles.map((circle) => (
          <li key={circle.join()}>
            <span>
              In a circle:{' '}
              {circle.map((story) => (
                <span key={story}>
                  <StoryOpener story={story} isShort />
                  {' needs '}
                </span>
              ))}
              <StoryOpener story={circle[0]!} isShort />. Take one of these links away in Jira.
            </span>
          </li>
        ))}
      </ul>
      <ActionError action={action} />
    </Message>
  )
}

import type { ReactNode } from 'react'
import { useCallback, useMemo, useState } from 'react'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { IterationCard } from '../../../src/plan/views/iterations'
import { storyName } from '../jira/StoryLink'
import { useIssues } from '../jira/issues'
import { ActionError } from '../kit/ActionError'
import { useMessages } from '../kit/MessageHost'
import { useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import type { LiftedStory, StoryMoves } from './storyMoves'
import { StoryMovesContext } from './storyMoves'

interface MovableStoriesProps {
  readonly ahead: readonly IterationCard[]
  readonly children: ReactNode
}

/** Stories below can be moved between iterations by hand, where one may plan and looks at the present. */
export function MovableStories({ ahead, children }: MovableStoriesProps) {
  const { me, asOf } = usePlanReady()
  const { announce } = useMessages()
  const action = useAction()
  const { run } = action
  const [lifted, lift] = useState<LiftedStory | null>(null)
  const issues = useIssues(useMemo(() => ahead.flatMap(({ stories }) => stories.map(({ story }) => story)), [ahead]))
  const canPlan = me.may.includes('plan') && asOf === undefined && ahead.length > 0
  const nameOf = useCallback((lane: LocalId | null) => (lane === null ? 'no iteration' : textOr(ahead.find(({ id }) => id === lane)?.iteration.name ?? '', 'an iteration')), [ahead])
  const move = useCallback(
    (story: StoryId, to: LocalId | null) => void run({ type: 'ScheduleStories', stories: [story], iteration: to }, `${storyName(issues[story])} is now in ${nameOf(to)}`),
    [issues, nameOf, run],
  )
  const moves = useMemo<StoryMoves | null>(
    () => (canPlan ? { lifted, lift, lanes: [...ahead.map(({ id }) => id), null], nameOf, move, say: announce } : null),
    [ahead, announce, canPlan, lifted, move, nameOf],
  )
  return (
    <StoryMovesContext.Provider value={moves}>
      <ActionError action={action} />
      {children}
    </StoryMovesContext.Provider>
  )
}

import type { KeyboardEvent } from 'react'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import { storyName } from '../jira/StoryLink'
import { useIssues } from '../jira/issues'
import { useStoryMoves } from './storyMoves'

interface MoveHandleProps {
  readonly story: StoryId
  readonly lane: LocalId | null
}

/** For the keyboard: Space lifts, the arrows choose an iteration, Enter drops, Escape puts back. Each step is spoken. */
export function MoveHandle({ story, lane }: MoveHandleProps) {
  const moves = useStoryMoves()
  const name = storyName(useIssues([story])[story])
  if (moves === null) return null
  const { lifted, lift, lanes, nameOf, say } = moves
  const own = lifted?.story === story ? lifted : null

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 0
    const isDrop = event.key === 'Enter' || event.key === ' '
    if (!isDrop && by === 0 && event.key !== 'Escape') return
    if (own === null && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    if (own === null) {
      lift({ story, to: lane })
      say(`${name} lifted. The arrow keys choose an iteration, Enter drops, Escape puts back.`)
    } else if (isDrop) {
      lift(null)
      if (own.to !== lane) moves!.move(story, own.to)
      else say(`${name} stays in ${nameOf(lane)}.`)
    } else if (by === 0) {
      lift(null)
      say(`${name} is back in ${nameOf(lane)}.`)
    } else {
      const to = lanes[Math.max(0, Math.min(lanes.length - 1, lanes.indexOf(own.to) + by))] ?? null
      lift({ story, to })
      say(nameOf(to))
    }
  }
  return (
    <button
      type="button"
      className="fl-move-handle"
      aria-label={`Move ${name}`}
      aria-pressed={own !== null}
      title="Drag, or press Space and the arrow keys"
      onKeyDown={onKeyDown}
      onBlur={() => own !== null && lift(null)}
    >
      <span aria-hidden="true">⠿</span>
      {own !== null && own.to !== lane && <span className="fl-move-to">to {nameOf(own.to)}</span>}
    </button>
  )
}

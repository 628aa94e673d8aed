import type { ReactNode } from 'react'
import { useRef } from 'react'
import type { LocalId } from '../../../src/plan/kernel/ids'
import type { IterationStory } from '../../../src/plan/views/iterations'
import { Lozenge } from '../kit/Lozenge'
import type { Tone } from '../kit/Lozenge'
import { StoryOpener } from '../page/StoryOpener'
import { MoveHandle } from './MoveHandle'
import { useDraggableStory } from './useLane'

const STATES: Readonly<Record<IterationStory['delivery'], { readonly word: string; readonly tone: Tone }>> = {
  todo: { word: 'to do', tone: 'neutral' },
  doing: { word: 'doing', tone: 'information' },
  delivered: { word: 'delivered', tone: 'success' },
  dropped: { word: 'dropped', tone: 'neutral' },
}

interface StoryRowProps {
  readonly story: IterationStory
  readonly lane: LocalId | null
  /** What stands beside its name: added later, carried over. */
  readonly marks?: ReactNode
}

/** One story of an iteration; it can be dragged into another one, and moved by keyboard. */
export function StoryRow({ story: { story, size, delivery }, lane, marks }: StoryRowProps) {
  const row = useRef<HTMLTableRowElement>(null)
  useDraggableStory(row, story, lane)
  return (
    <tr ref={row} data-story={story}>
      <td>
        <span className="fl-iteration-story">
          <MoveHandle story={story} lane={lane} />
          <span>
            <StoryOpener story={story} /> {marks}
          </span>
        </span>
      </td>
      <td>{size ?? <span className="fl-subtle">no size</span>}</td>
      <td data-align="end">
        <Lozenge tone={STATES[delivery].tone}>{STATES[delivery].word}</Lozenge>
      </td>
    </tr>
  )
}

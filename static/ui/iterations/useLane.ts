import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import { storyIn, useStoryMoves } from './storyMoves'

/** Where a dragged story can be dropped; answers whether one is over it now. */
export function useLane(element: RefObject<HTMLElement>, lane: LocalId | null): boolean {
  const moves = useStoryMoves()
  const [isOver, setOver] = useState(false)
  const move = moves?.move
  useEffect(() => {
    const target = element.current
    if (!target || !move) return
    return dropTargetForElements({
      element: target,
      canDrop: ({ source }) => storyIn(source.data) !== null && source.data['lane'] !== lane,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const story = storyIn(source.data)
        if (story !== null) move(story, lane)
      },
    })
  }, [element, lane, move])
  return isOver || (moves?.lifted?.to === lane && moves.lifted !== null)
}

/** A row that can be dragged into another iteration. */
export function useDraggableStory(element: RefObject<HTMLElement>, story: StoryId, lane: LocalId | null): void {
  const canMove = useStoryMoves() !== null
  useEffect(() => {
    const row = element.current
    if (!row || !canMove) return
    return draggable({ element: row, getInitialData: () => ({ kind: 'iteration-story', story, lane }) })
  }, [canMove, element, story, lane])
}

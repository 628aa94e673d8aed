import { useRef, useState } from 'react'
import type { IterationStory } from '../../../src/plan/views/iterations'
import { Button } from '../kit/Button'
import { count } from '../kit/amounts'
import { StoryRow } from './StoryRow'
import { StoryRows } from './StoryRows'
import { useStoryMoves } from './storyMoves'
import { useLane } from './useLane'

/** So many rows are drawn at first. */
const AT_FIRST = 20

/** Open stories that are in no iteration ahead, in the order of the map: to be dragged into one. */
export function Unplanned({ stories }: { readonly stories: readonly IterationStory[] }) {
  const section = useRef<HTMLElement>(null)
  const isOver = useLane(section, null)
  const [shows, setShows] = useState(AT_FIRST)
  const isMoving = useStoryMoves() !== null
  if (stories.length === 0 && !isMoving) return null
  return (
    <section ref={section} className="fl-card fl-iteration" aria-label="In no iteration" data-lane="" data-over={isOver ? '' : undefined}>
      <div className="fl-iteration-head">
        <h2>In no iteration</h2>
        <span className="fl-iteration-total">{count(stories.length, 'open story', 'open stories')}</span>
      </div>
      {stories.length === 0 ? (
        <p className="fl-subtle">Every open story is planned.</p>
      ) : (
        <StoryRows>
          {stories.slice(0, shows).map((one) => (
            <StoryRow key={one.story} story={one} lane={null} />
          ))}
        </StoryRows>
      )}
      {stories.length > shows && (
        <Button kind="link" onClick={() => setShows(stories.length)}>
          Show {stories.length - shows} more
        </Button>
      )}
    </section>
  )
}

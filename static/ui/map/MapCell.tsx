import type { ElementDropTargetEventBasePayload } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { memo, useCallback, useEffect, useRef } from 'react'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import type { Tally } from '../../../src/plan/views/storyMap/tally'
import type { IssueTexts } from '../jira/issues'
import { daysText } from '../kit/amounts'
import { dropLineIn, isSameLine, storiesIn } from './drag'
import { DropLine } from './DropLine'
import { hueOf } from './hue'
import type { ColourBy, Zoom } from './mapScope'
import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import { NewStory } from './NewStory'
import { PendingStories } from './PendingStories'
import { StoryCard } from './StoryCard'
import './MapCell.css'

interface MapCellProps {
  readonly column: string
  readonly slice: LocalId
  readonly name: string
  /** What is drawn: with lifted cards where they would stand. */
  readonly cards: readonly StoryId[]
  readonly hidden: number
  readonly tally: Tally
  readonly stories: StoryMap['stories']
  readonly issues: Readonly<Record<StoryId, IssueTexts | null>>
  readonly untold: ReadonlySet<StoryId>
  readonly zoom: Zoom
  readonly colourBy: ColourBy
  readonly verticalIndex: number
  readonly isClosed: boolean
  readonly canPlan: boolean
}

/** Heights of a card by zoom, in px: what a cell that was never on the screen is taken to need. */
const CARD_HEIGHTS: Readonly<Record<Zoom, number>> = { cards: 82, compact: 32, dots: 4 }

export const MapCell = memo(function MapCell(props: MapCellProps) {
  const { column, slice, name, cards, hidden, tally, stories, issues, untold, zoom, colourBy, verticalIndex, isClosed, canPlan } = props
  const { ui } = useMapScope()
  const element = useRef<HTMLDivElement>(null)
  const state = useMapUi(ui, useCallback((map) => stateOf(map, column, slice), [column, slice]))
  const problem = useMapUi(ui, useCallback((map) => problemIn(map, column, slice, cards), [column, slice, cards]))

  useEffect(() => {
    const cell = element.current
    if (!cell || !canPlan || isClosed) return
    const follow = ({ location, source }: ElementDropTargetEventBasePayload): void => {
      const line = dropLineIn(cell, { column, slice }, location.current.input, new Set(storiesIn(source.data)))
      if (!isSameLine(ui.get().drop, line)) ui.set({ drop: line })
    }
    return dropTargetForElements({
      element: cell,
      canDrop: ({ source }) => storiesIn(source.data).length > 0,
      onDragEnter: follow,
      onDrag: follow,
      onDragLeave: () => ui.set({ drop: null }),
    })
  }, [canPlan, column, isClosed, slice, ui])

  const canCreate = canPlan && !isClosed && zoom !== 'dots'
  return (
    <div
      ref={element}
      role="gridcell"
      className="fl-map-cell"
      data-cell={`${slice}/${column}`}
      data-focus={`cell:${slice}/${column}`}
      data-over={state.includes('over') ? '' : undefined}
      tabIndex={state.includes('stop') ? 0 : -1}
      aria-label={cellSentence(name, tally)}
      style={{ containIntrinsicSize: `auto 12rem auto ${24 + cards.length * CARD_HEIGHTS[zoom]}px` }}
    >
      {cards.length > 0 && (
        <ul data-zoom={zoom}>
          {cards.map((id) => {
            const story = stories[id]
            if (!story) return null
            const keysOf = (needs: readonly StoryId[]): string => needs.map((need) => issues[need]?.key ?? `story ${need}`).join(', ')
            const hue = hueOf(story, colourBy, verticalIndex)
            return <StoryCard key={id} story={story} issue={issues[id]} isUntold={untold.has(id)} late={keysOf(story.late)} lateInPlan={keysOf(story.lateInPlan)} zoom={zoom} hue={hue} canMove={canPlan} />
          })}
        </ul>
      )}
      <PendingStories column={column} slice={slice} />
      {hidden > 0 && zoom !== 'dots' && <p className="fl-map-hidden">{hidden} hidden by the filter</p>}
      {problem !== null && (
        <p className="fl-map-problem" role="alert">
          {problem}
        </p>
      )}
      {state.includes('adding') ? (
        <NewStory column={column} slice={slice} name={name} />
      ) : (
        canCreate && (
          <button type="button" className="fl-map-create" tabIndex={-1} data-create={`${slice}/${column}`} aria-label={`Create an issue in ${name}`}>
            + Create
          </button>
        )
      )}
      <DropLine column={column} slice={slice} />
    </div>
  )
})

function cellSentence(name: string, tally: Tally): string {
  if (tally.stories === 0) return `${name}, empty`
  const days = tally.maxDays > 0 ? `, ${daysText(tally.minDays, tally.maxDays)}` : ''
  const unestimated = tally.unestimated > 0 ? `, ${tally.unestimated} not estimated` : ''
  return `${name}, ${tally.stories} ${tally.stories === 1 ? 'story' : 'stories'}${days}${unestimated}`
}

function stateOf({ focus, drop, lift, editing }: MapUi, column: string, slice: LocalId): string {
  const isStop = focus?.at === 'cell' && focus.column === column && focus.slice === slice
  const isOver = lift === null && drop !== null && drop !== 'tray' && drop.target.column === column && drop.target.slice === slice
  const isAdding = editing?.kind === 'addStory' && editing.column === column && editing.slice === slice
  return `${isStop ? 'stop ' : ''}${isOver ? 'over ' : ''}${isAdding ? 'adding' : ''}`
}

function problemIn({ problem }: MapUi, column: string, slice: LocalId, cards: readonly StoryId[]): string | null {
  if (problem === null || problem.focus === 'tray') return null
  const { focus } = problem
  const isHere = focus.at === 'card' ? cards.includes(focus.story) : focus.at === 'cell' && focus.column === column && focus.slice === slice
  return isHere ? problem.text : null
}

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import { memo, useCallback, useEffect, useRef } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { MapStory } from '../../../src/plan/views/storyMap/mapStory'
import type { IssueTexts } from '../jira/issues'
import { CardFace } from './CardFace'
import { dragOf } from './drag'
import type { Zoom } from './mapScope'
import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import { cardSentence, stateName } from './spoken'
import './StoryCard.css'

interface StoryCardProps {
  readonly story: MapStory
  /** Undefined while Jira has not said yet; null where it does not show the issue to this user. */
  readonly issue: IssueTexts | null | undefined
  /** Jira did not answer for it: without a title there is its id, and one message above all cards. */
  readonly isUntold: boolean
  /** Keys of what it needs and stands in a later slice; empty = nothing. */
  readonly late: string
  /** Keys of what it needs and is planned later; empty = nothing. */
  readonly lateInPlan: string
  readonly zoom: Zoom
  /** Its colour, by what the map is coloured by. */
  readonly hue: string
  readonly canMove: boolean
  /** In the tray: it is the one that Tab leads to. On the map the keyboard's own place says so. */
  readonly isStop?: boolean
}

/** One story on the map. It is drawn anew only when something of its own changed. */
export const StoryCard = memo(function StoryCard({ story, issue, isUntold, late, lateInPlan, zoom, hue, canMove, isStop = false }: StoryCardProps) {
  const { ui, now } = useMapScope()
  const flags = useMapUi(ui, useCallback((state) => flagsOf(state, story.id), [story.id]))
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const element = item.current
    if (!element || !canMove) return
    return draggable({
      element,
      getInitialData: () => ({ ...dragOf(now().map, ui.get().selection.stories, story.id) }),
      onGenerateDragPreview: ({ source, nativeSetDragImage }) => {
        const { stories } = source.data
        if (!Array.isArray(stories) || stories.length < 2) return
        setCustomNativeDragPreview({
          nativeSetDragImage,
          render: ({ container }) => {
            const preview = document.createElement('div')
            preview.className = 'fl-map-preview'
            preview.textContent = `${stories.length} stories`
            container.append(preview)
          },
        })
      },
      onDragStart: ({ source }) => ui.set({ dragged: new Set(source.data['stories'] as StoryId[]), menu: null }),
    })
  }, [canMove, now, story.id, ui])

  const isMissing = issue === undefined && isUntold
  const key = issue?.key ?? (isMissing ? story.id : '')
  const title = issue === null ? 'Jira does not show you this issue' : isMissing ? 'Jira did not give the title' : (issue?.summary ?? '')
  const isSelected = flags.includes('selected')
  const label = cardSentence(story, key === '' || isMissing ? `story ${story.id}` : key, title, late, lateInPlan)
  return (
    <li
      ref={item}
      className="fl-map-card"
      data-story={story.id}
      data-zoom={zoom}
      data-state={story.state}
      data-hue={hue}
      data-flags={flags === '' ? undefined : flags}
      data-untold={isMissing ? '' : undefined}
      data-guess={story.days === null && (story.state === 'todo' || story.state === 'doing') ? '' : undefined}
    >
      <div
        role="button"
        className="fl-map-card-face"
        data-focus={`card:${story.id}`}
        tabIndex={isStop || flags.includes('stop') ? 0 : -1}
        aria-label={isSelected ? `${label}, selected` : label}
        aria-describedby="fl-map-help"
        title={zoom === 'cards' ? undefined : `${key} ${title} · ${story.size ?? 'not estimated'} · ${stateName(story)}`}
      >
        {zoom !== 'dots' && <CardFace story={story} issueKey={key} title={title} isLoading={issue === undefined && !isMissing} late={late} lateInPlan={lateInPlan} zoom={zoom} />}
      </div>
      {zoom === 'cards' && (
        <button type="button" className="fl-map-more" data-more={`card:${story.id}`} tabIndex={-1} aria-label={`Actions for ${key}`}>
          ⋯
        </button>
      )}
    </li>
  )
})

/**
 * What the keyboard and the pointer have to do with a card, as words for the style sheet. Every card asks at every
 * change of the map's own state, so the answer for most of them must cost nothing.
 */
function flagsOf({ focus, selection, lift, dragged, opened }: MapUi, story: StoryId): string {
  let words = ''
  if (focus?.at === 'card' && focus.story === story) words += ' stop'
  if (selection.stories.size > 0 && selection.stories.has(story)) words += ' selected'
  if (lift !== null && lift.stories.includes(story)) words += ' lifted'
  if (dragged.size > 0 && dragged.has(story)) words += ' dragged'
  if (opened === story) words += ' opened'
  return words
}

import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { useIssueReading } from '../jira/issues'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { useMessages } from '../kit/MessageHost'
import { usePage } from '../page/PageProvider'
import { hueOf } from './hue'
import type { MapNow } from './mapScope'
import { useMapScope } from './mapScope'
import { liftCards, othersAt } from './moveLift'
import { cellName, placeSentence } from './spoken'
import { StoryCard } from './StoryCard'
import { TitlesMissing } from './TitlesMissing'
import { useTraySearch } from './useTraySearch'

const PAGE = 50

/** The cards of the tray: those of the plan, or what a search in Jira finds; fifty more each time. */
export function TrayCards({ now, scope, text }: { readonly now: MapNow; readonly scope: string; readonly text: string }) {
  const { ui } = useMapScope()
  const { openStory } = usePage()
  const { announce } = useMessages()
  const { map, grid, canPlan } = now
  const [shown, setShown] = useState(PAGE)
  const search = useTraySearch(scope, text)
  const list = useRef<HTMLUListElement>(null)
  const [stop, setStop] = useState<StoryId | null>(null)

  const all = text === '' ? map.unplaced : search.ids.filter((id) => map.stories[id] !== undefined && !grid.spots.has(id) && map.unplaced.includes(id))
  const unknown = text === '' ? 0 : search.ids.filter((id) => map.stories[id] === undefined).length
  const ids = text === '' ? all.slice(0, shown) : all
  const { issues, failed, retry } = useIssueReading(ids)
  const hasMore = text === '' ? all.length > shown : search.hasMore
  const tabStop = stop !== null && ids.includes(stop) ? stop : ids[0]

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabStop === undefined ? -1 : ids.indexOf(tabStop)
    const to = (index: number): void => {
      const next = ids[Math.max(0, Math.min(index, ids.length - 1))]
      if (next === undefined) return
      setStop(next)
      list.current?.querySelector<HTMLElement>(`[data-focus="card:${next}"]`)?.focus()
    }
    const story = ids[at]
    if (story === undefined) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowRight':
        to(at + 1)
        break
      case 'ArrowUp':
      case 'ArrowLeft':
        to(at - 1)
        break
      case 'Enter':
        openStory(story)
        break
      case ' ': {
        const { focus } = ui.get()
        const last = focus?.at === 'card' ? (grid.spots.get(focus.story) ?? null) : null
        const lift = canPlan ? liftCards(grid, [story], last) : null
        if (!lift) return
        const { column, slice, index } = lift.spot
        announce(`Lifted: ${placeSentence([issues[story]?.key ?? ''], cellName(map, column, slice), index, othersAt(grid, [story], column, slice).length + 1)}. Arrows move, Enter drops, Escape puts back.`)
        ui.focusOn({ at: 'card', story }, { lift })
        break
      }
      default:
        return
    }
    event.preventDefault()
  }

  if (text !== '' && search.status === 'error')
    return (
      <Message tone="danger" title="The search did not work" action={<Button onClick={search.readMore}>Try again</Button>}>
        {search.message}
      </Message>
    )
  if (text !== '' && search.status === 'pending') return <p className="fl-map-hidden">Searching in Jira</p>
  if (ids.length === 0)
    return <p className="fl-map-hidden">{text === '' ? 'Nothing waits here. Stories that come into the scope of the plan appear in the tray.' : 'No story in the tray has these words.'}</p>
  return (
    <>
      <TitlesMissing count={ids.filter((id) => failed.has(id) && issues[id] === undefined).length} onRetry={retry} />
      <div
        role="presentation"
        onKeyDown={onKeyDown}
        onFocus={(event) => setStop(storyUnder(event.target))}
        onClick={(event) => {
          const story = storyUnder(event.target)
          if (story !== null) openStory(story)
        }}
      >
        <ul ref={list} aria-label="Stories not placed">
          {ids.map((id) => {
            const story = map.stories[id]
            return story && <StoryCard key={id} story={story} issue={issues[id]} isUntold={failed.has(id)} late="" lateInPlan="" zoom="compact" hue={now.colourBy === 'vertical' ? 'none' : hueOf(story, now.colourBy, 0)} canMove={canPlan} isStop={id === tabStop} />
          })}
        </ul>
      </div>
      {unknown > 0 && <p className="fl-map-hidden">{unknown} more found in Jira that the plan has not read yet.</p>}
      {hasMore && (
        <Button size="small" aria-busy={search.isReading} onClick={() => (text === '' ? setShown(shown + PAGE) : search.readMore())}>
          {text === '' ? `Show ${Math.min(PAGE, all.length - shown)} more of ${all.length}` : 'Show more'}
        </Button>
      )}
    </>
  )
}

function storyUnder(target: EventTarget): StoryId | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-story]')?.dataset['story'] ?? null) : null
}

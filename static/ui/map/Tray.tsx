import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { lazy, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useScopeCount } from '../jira/useScopeCount'
import { count } from '../kit/amounts'
import { Button } from '../kit/Button'
import { usePlanReady } from '../page/usePlanReady'
import { storiesIn } from './drag'
import type { MapNow } from './mapScope'
import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import './Tray.css'

const TrayContent = lazy(() => import('./TrayContent'))

const isOpenIn = (ui: MapUi): boolean => ui.isTrayOpen
const isOverIn = (ui: MapUi): boolean => ui.drop === 'tray'
const problemIn = (ui: MapUi): string | null => (ui.problem?.focus === 'tray' ? ui.problem.text : null)

/** What takes part but stands in no cell yet (S2): the count first, cards only when it is opened, page by page. */
export function Tray({ now, scope }: { readonly now: MapNow; readonly scope: string }) {
  const { ui } = useMapScope()
  const isOpen = useMapUi(ui, isOpenIn)
  const isOver = useMapUi(ui, isOverIn)
  const problem = useMapUi(ui, problemIn)
  const [wasOpened, setWasOpened] = useState(isOpen)
  if (isOpen && !wasOpened) setWasOpened(true)
  const [text, setText] = useState('')
  const searched = useDeferredValue(text.trim())
  const element = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { map, canPlan } = now
  const inScope = useScopeCount(scope)
  const known = Object.keys(map.stories).length
  const { asOf } = usePlanReady()
  // What Jira holds now says nothing of the past.
  const unread = inScope.kind === 'counted' && asOf === undefined ? Math.max(0, inScope.count - known) : 0

  useEffect(() => {
    const target = element.current
    if (!target || !canPlan) return
    return dropTargetForElements({
      element: target,
      canDrop: ({ source }) => storiesIn(source.data).some((story) => now.grid.spots.has(story)),
      onDragEnter: () => ui.set({ drop: 'tray' }),
      onDragLeave: () => ui.set({ drop: null }),
    })
  }, [canPlan, now.grid, ui])
  useEffect(() => {
    const scroller = list.current
    return isOpen && scroller ? autoScrollForElements({ element: scroller }) : undefined
  }, [isOpen])

  return (
    <section ref={element} className="fl-map-tray" aria-label="Tray" data-over={isOver ? '' : undefined}>
      <div className="fl-map-tray-bar">
        <Button kind="subtle" aria-expanded={isOpen} onClick={() => ui.set({ isTrayOpen: !isOpen })}>
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> Tray: {map.unplaced.length === 0 ? 'every story is placed' : `${count(map.unplaced.length, 'story', 'stories')} not placed`}
        </Button>
        {unread > 0 && <span className="fl-map-hidden">about {unread} more in Jira, not read yet</span>}
        {isOpen && (
          <input
            type="search"
            className="fl-input fl-map-search"
            aria-label="Find in the tray"
            placeholder="Find by title or key"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        {isOver && <span className="fl-map-hidden">Drop here to take it off the map</span>}
      </div>
      {problem !== null && (
        <p className="fl-map-problem" role="alert">
          {problem}
        </p>
      )}
      {wasOpened && (
        <div ref={list} className="fl-map-tray-list" hidden={!isOpen}>
          <Suspense>
            <TrayContent now={now} scope={scope} text={searched} isOpen={isOpen} />
          </Suspense>
        </div>
      )}
    </section>
  )
}

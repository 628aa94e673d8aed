import { useEffect, useMemo, useRef, useState } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { PlanParts } from '../../../src/plan/planState'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import { storyMap } from '../../../src/plan/views/storyMap'
import { useIssueReading } from '../jira/issues'
import { useMessages } from '../kit/MessageHost'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { ViewHead } from '../page/ViewHead'
import { useSend } from '../plan/PlanProvider'
import { isCardShown } from './cardFilter'
import { createMapActions } from './mapActions'
import { DropForm } from './DropForm'
import { mapAnswer } from './mapAnswer'
import { MapAssumed } from './MapAssumed'
import { MapBoard } from './MapBoard'
import { LaterDates } from './LaterDates'
import { MapEmpty } from './MapEmpty'
import { gridOf } from './mapGrid'
import { MapMenu } from './MapMenu'
import { MapNextStep } from './MapNextStep'
import type { MapNow, MapScope } from './mapScope'
import { MapScopeContext } from './mapScope'
import { MapToolbar } from './MapToolbar'
import type { MapUi } from './mapUi'
import { createMapUi, useMapUi } from './mapUi'
import { IterationTotals } from './IterationTotals'
import { createRowDateStore } from './rowDateStore'
import { TitlesMissing } from './TitlesMissing'
import { Tray } from './Tray'
import { useLook } from './useLook'
import { useRestHeight } from './useRestHeight'
import './MapView.css'

const menuOf = (ui: MapUi): MapUi['menu'] => ui.menu

/** The story map of the project page (S1–S4, S7). */
export function MapView() {
  const { state, me, asOf } = usePlanReady()
  const look = useLook()
  const { zoom, colourBy, filter } = look
  const at = useNow()
  const [draw] = useState(createMapDrawing)
  const map = useMemo(() => draw(state.plan, at), [draw, state.plan, at])
  const placed = useMemo(() => Object.values(map.cells).flatMap((cell) => cell.stories), [map.cells])
  // What a card needs may stand in the tray; its key is read, too.
  const named = useMemo(() => [...new Set([...placed, ...Object.values(map.stories).flatMap(({ lateInPlan }) => lateInPlan)])], [placed, map.stories])
  const { issues, failed, retry } = useIssueReading(named)

  const isShown = useMemo(
    () =>
      (id: StoryId): boolean => {
        const story = map.stories[id]
        const issue = issues[id]
        return story !== undefined && isCardShown(story, issue?.key ?? '', issue?.summary ?? '', filter)
      },
    [map.stories, issues, filter],
  )
  const grid = useMemo(() => gridOf(map, isShown), [map, isShown])
  const now: MapNow = {
    map,
    grid,
    issues,
    untold: failed,
    isShown,
    sizes: state.plan.settings.sizes,
    zoom,
    colourBy,
    canPlan: asOf === undefined && me.may.includes('plan'),
    canStructure: asOf === undefined && me.may.includes('structure'),
  }
  const scope = useScope(now)
  const menu = useMapUi(scope.ui, menuOf)
  const { opened } = look
  useEffect(() => scope.ui.set({ opened }), [opened, scope])
  const body = useRef<HTMLDivElement>(null)
  const height = useRestHeight(body)

  return (
    <MapScopeContext.Provider value={scope}>
      <ViewHead answer={mapAnswer(map)}>
        <MapAssumed now={now} />
        <IterationTotals iterations={map.iterations} />
        <MapNextStep now={now} onFilter={look.setFilter} />
      </ViewHead>
      {map.verticals.length === 0 || map.slices.length === 0 ? (
        <MapEmpty now={now} />
      ) : (
        <>
          <MapToolbar
            filter={filter}
            onFilter={look.setFilter}
            zoom={zoom}
            onZoom={look.setZoom}
            colourBy={colourBy}
            onColour={look.setColourBy}
            sizes={now.sizes}
            shown={grid.spots.size}
            all={placed.length}
          />
          <TitlesMissing count={placed.filter((id) => failed.has(id) && issues[id] === undefined).length} onRetry={retry} />
          <div ref={body} className="fl-map-body" style={{ height }}>
            <MapBoard now={now} />
            <Tray now={now} scope={state.plan.settings.scope} />
          </div>
          <LaterDates now={now} />
          <p id="fl-map-help" className="fl-visually-hidden">
            {now.canPlan ? 'Enter opens, Space lifts, E changes the size, M opens the menu.' : 'Enter opens, M opens the menu.'}
          </p>
        </>
      )}
      {menu && ('stories' in menu ? <DropForm key={JSON.stringify(menu)} asked={menu} /> : <MapMenu key={JSON.stringify(menu)} menu={menu} />)}
    </MapScopeContext.Provider>
  )
}

/** Each map is made with the one before at hand, so that what did not change stays the same object. */
function createMapDrawing(): (plan: PlanParts, at: number) => StoryMap {
  let before: StoryMap | undefined
  return (plan, at) => (before = storyMap(plan, before, at))
}

/** The same scope for the life of the view; what it tells about the map is always what is being drawn. */
function useScope(now: MapNow): MapScope {
  const send = useSend()
  const { done } = useMessages()
  const [ui] = useState(() => createMapUi())
  const [dates] = useState(createRowDateStore)
  const [holder] = useState(() => createHolder(now))
  holder.put(now)
  return useMemo(() => ({ ui, dates, now: holder.get, actions: createMapActions({ ui, now: holder.get, send, said: done }) }), [ui, dates, holder, send, done])
}

function createHolder(first: MapNow) {
  let now = first
  return { get: (): MapNow => now, put: (next: MapNow): void => void (now = next) }
}

import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { CSSProperties } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { dropTargetAt, storiesIn } from './drag'
import { isLiftStanding } from './isLiftStanding'
import { MapHead } from './MapHead'
import { MapRow } from './MapRow'
import type { MapNow } from './mapScope'
import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import { cellsWithLift } from './moveLift'
import { NO_SELECTION } from './selectRange'
import { AddSlice } from './AddSlice'
import { useFocusKeeper } from './useFocusKeeper'
import { useHeadHeight } from './useHeadHeight'
import { useMapKeys } from './useMapKeys'
import { useMapPointer } from './useMapPointer'
import './MapBoard.css'

const liftOf = (ui: MapUi): MapUi['lift'] => ui.lift

/** The map itself: one grid, verticals and activities across, slices down (S1, S3). */
export function MapBoard({ now }: { readonly now: MapNow }) {
  const scope = useMapScope()
  const { map, grid, zoom } = now
  const lift = useMapUi(scope.ui, liftOf)
  const cells = useMemo(() => (lift && isLiftStanding(grid, lift) ? cellsWithLift(grid, lift) : grid.cells), [grid, lift])
  const scroller = useRef<HTMLDivElement>(null)
  const onKeyDown = useMapKeys(scope)
  const pointer = useMapPointer(scope)
  useFocusKeeper(scope, scroller, grid, cells)
  useHeadHeight(scroller)

  useEffect(() => {
    const element = scroller.current
    return element ? autoScrollForElements({ element }) : undefined
  }, [])

  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => storiesIn(source.data).length > 0,
        onDrop: ({ source, location }) => {
          const stories = storiesIn(source.data)
          // Where the pointer let go, not where it was last drawn: a fast hand is ahead of the line.
          const target = dropTargetAt(location.current, stories)
          scope.ui.set({ dragged: new Set(), drop: null, selection: NO_SELECTION })
          if (target === 'tray') void scope.actions.unplace(stories)
          else if (target !== null) void scope.actions.place(stories, target)
        },
      }),
    [scope],
  )

  return (
    <div
      ref={scroller}
      className="fl-map-scroll"
      data-zoom={zoom}
      style={{ '--fl-map-columns': grid.columns.length } as CSSProperties}
    >
      <div
        role="grid"
        tabIndex={-1}
        className="fl-map-grid"
        aria-label="Story map"
        aria-multiselectable="true"
        aria-rowcount={map.slices.length + 2}
        aria-colcount={grid.columns.length + (now.canStructure ? 2 : 1)}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <MapHead map={map} />
        {map.slices.map((slice, index) => (
          <MapRow key={slice.id} now={now} slice={slice} index={index} cells={cells} />
        ))}
      </div>
      {now.canStructure && <AddSlice map={map} />}
    </div>
  )
}

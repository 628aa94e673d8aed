import type { StoryId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { MapSlice } from '../../../src/plan/views/storyMap'
import type { CellKey } from '../../../src/plan/views/storyMap/backbone'
import { cellKey } from '../../../src/plan/views/storyMap/backbone'
import { NO_TALLY } from '../../../src/plan/views/storyMap/tally'
import { HeaderCell } from './HeaderCell'
import { MapCell } from './MapCell'
import type { MapNow } from './mapScope'
import { cellName } from './spoken'

interface MapRowProps {
  readonly now: MapNow
  readonly slice: MapSlice
  readonly index: number
  readonly cells: Readonly<Record<CellKey, readonly StoryId[]>>
}

/** One slice: its name and total, then its cells. */
export function MapRow({ now, slice, index, cells }: MapRowProps) {
  const { map, grid, issues, untold, zoom, colourBy, canPlan } = now
  const name = textOr(slice.name, 'Hidden slice')
  const order = new Map(map.verticals.map((vertical, at) => [vertical.id, at]))
  return (
    <div role="row" className="fl-map-row" data-gated={slice.behind !== undefined || undefined} aria-rowindex={index + 3}>
      <HeaderCell
        focus={{ at: 'slice', slice: slice.id }}
        role="rowheader"
        name={name}
        note={[name === slice.investment ? '' : slice.investment, slice.behind ? 'Gate closed' : ''].filter(Boolean).join(' · ') || undefined}
        tally={slice.tally}
      />
      {grid.columns.map((column, at) => {
        const key = cellKey(column.key, slice.id)
        const cell = map.cells[key]
        const shown = grid.cells[key]?.length ?? 0
        return (
          <MapCell
            key={column.key}
            column={column.key}
            slice={slice.id}
            name={cellName(map, at, index)}
            cards={cells[key] ?? NO_CARDS}
            hidden={(cell?.stories.length ?? 0) - shown}
            tally={cell?.tally ?? NO_TALLY}
            stories={map.stories}
            issues={issues}
            untold={untold}
            zoom={zoom}
            colourBy={colourBy}
            verticalIndex={order.get(column.vertical) ?? 0}
            isClosed={column.isClosed}
            canPlan={canPlan}
          />
        )
      })}
    </div>
  )
}

const NO_CARDS: readonly StoryId[] = []

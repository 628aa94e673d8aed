import { textOr } from '../../../src/plan/kernel/text'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import { AddColumn } from './AddColumn'
import { HeaderCell } from './HeaderCell'
import { TallyText } from './TallyText'

/** The backbone: a row of verticals, and one of their activities where any vertical is divided. */
export function MapHead({ map }: { readonly map: StoryMap }) {
  const hasActivities = map.columns.some((column) => column.name !== null || column.isLeftover)
  const starts = map.verticals.map((_, index) =>
    map.verticals.slice(0, index).reduce((sum, vertical) => sum + vertical.columns.length, FIRST_COLUMN),
  )
  return (
    <div role="rowgroup" className="fl-map-head">
      <div role="row" className="fl-map-head-row" aria-rowindex={1}>
        <div role="columnheader" className="fl-map-corner" aria-label="Whole map">
          <span className="fl-map-header-name">Whole map</span>
          <TallyText tally={map.tally} isLong />
        </div>
        {map.verticals.map((vertical, index) => {
          const isBare = vertical.columns.length === 1 && vertical.columns[0]?.name === null
          const rows = isBare || !hasActivities ? '1 / span 2' : '1'
          return (
            <HeaderCell
              key={vertical.id}
              focus={{ at: 'vertical', vertical: vertical.id }}
              role="columnheader"
              name={textOr(vertical.name, 'Hidden vertical')}
              tally={vertical.tally}
              span={vertical.columns.length}
              style={{ gridColumn: `${starts[index]} / span ${vertical.columns.length}`, gridRow: rows }}
            />
          )
        })}
        <AddColumn />
      </div>
      {hasActivities && (
        <div role="row" className="fl-map-head-row" aria-rowindex={2}>
          {map.columns.map((column, index) =>
            column.name === null && !column.isLeftover ? null : (
              <HeaderCell
                key={column.key}
                focus={{ at: 'column', column: column.key }}
                role="columnheader"
                name={column.name === null ? 'No activity' : textOr(column.name, 'Hidden activity')}
                tally={column.tally}
                style={{ gridColumn: FIRST_COLUMN + index, gridRow: 2 }}
              />
            ),
          )}
        </div>
      )}
    </div>
  )
}

/** Column lines of the grid: the slices' names stand before the first column of cards. */
const FIRST_COLUMN = 2

import type { DeliveryState } from '../../../src/plan/areas/settings/state'
import type { Size } from '../../../src/playbook/sizes'
import { WORK_KINDS } from '../../../src/playbook/workKinds'
import { Button } from '../kit/Button'
import type { CardFilter } from './cardFilter'
import { isFiltering, NO_FILTER } from './cardFilter'
import { MapLegend } from './MapLegend'
import type { ColourBy, Zoom } from './mapScope'
import '../kit/Field.css'
import './MapToolbar.css'

interface MapToolbarProps {
  readonly filter: CardFilter
  readonly onFilter: (filter: CardFilter) => void
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly colourBy: ColourBy
  readonly onColour: (colourBy: ColourBy) => void
  readonly sizes: readonly Size[]
  /** How many cards the filter lets through, of how many. */
  readonly shown: number
  readonly all: number
}

const ZOOMS: readonly [Zoom, string][] = [
  ['cards', 'Cards'],
  ['compact', 'Compact'],
  ['dots', 'Dots'],
]

/** How the map is looked at: filters, colour, zoom. */
export function MapToolbar({ filter, onFilter, zoom, onZoom, colourBy, onColour, sizes, shown, all }: MapToolbarProps) {
  const state = filter.states.length === 1 ? filter.states[0] : filter.states.length === 4 ? 'all' : 'present'
  const size = filter.sizes.length === 0 ? 'any' : (filter.sizes[0] ?? 'none')
  return (
    <div className="fl-map-toolbar" role="group" aria-label="How the map is shown">
      <input
        type="search"
        className="fl-input fl-map-search"
        aria-label="Find on the map"
        placeholder="Find on the map"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <select className="fl-input" aria-label="State" value={state} onChange={(event) => onFilter({ ...filter, states: toStates(event.target.value) })}>
        <option value="present">All but dropped</option>
        <option value="todo">To do</option>
        <option value="doing">Doing</option>
        <option value="delivered">Delivered</option>
        <option value="dropped">Dropped</option>
        <option value="all">Dropped as well</option>
      </select>
      <select className="fl-input" aria-label="Size" value={size} onChange={(event) => onFilter({ ...filter, sizes: toSizes(event.target.value) })}>
        <option value="any">Any size</option>
        <option value="none">Not estimated</option>
        {sizes.map((entry) => (
          <option key={entry.id} value={entry.id}>
            Size {entry.id}
          </option>
        ))}
      </select>
      <select
        className="fl-input"
        aria-label="Hypothesis"
        value={filter.hypothesis}
        onChange={(event) => onFilter({ ...filter, hypothesis: event.target.value as CardFilter['hypothesis'] })}
      >
        <option value="any">Any hypothesis</option>
        <option value="with">With a hypothesis</option>
        <option value="open">Hypothesis open</option>
        <option value="late">Needs something placed later</option>
      </select>
      <select
        className="fl-input"
        aria-label="Kind of work"
        value={filter.kinds.length === 0 ? 'any' : (filter.kinds[0] ?? 'none')}
        onChange={(event) => onFilter({ ...filter, kinds: toKinds(event.target.value) })}
      >
        <option value="any">Any kind of work</option>
        {WORK_KINDS.map(({ id, short }) => (
          <option key={id} value={id}>
            {short}
          </option>
        ))}
        <option value="none">Of no kind yet</option>
      </select>
      {isFiltering(filter) && (
        <span className="fl-map-count" role="status">
          {shown} of {all}{' '}
          <Button kind="link" onClick={() => onFilter(NO_FILTER)}>
            Show all
          </Button>
        </span>
      )}
      <span className="fl-map-toolbar-end">
        <MapLegend colourBy={colourBy} />
        <select className="fl-input" aria-label="Colour by" value={colourBy} onChange={(event) => onColour(event.target.value as ColourBy)}>
          <option value="state">Colour by state</option>
          <option value="vertical">Colour by vertical</option>
          <option value="risk">Colour by risk</option>
          <option value="kind">Colour by kind</option>
        </select>
        <span className="fl-map-zoom" role="radiogroup" aria-label="Zoom">
          {ZOOMS.map(([id, label]) => (
            <label key={id} data-checked={zoom === id ? '' : undefined}>
              <input type="radio" name="fl-map-zoom" className="fl-visually-hidden" checked={zoom === id} onChange={() => onZoom(id)} />
              {label}
            </label>
          ))}
        </span>
      </span>
    </div>
  )
}

function toStates(value: string): readonly DeliveryState[] {
  if (value === 'present') return NO_FILTER.states
  return value === 'all' ? ['todo', 'doing', 'delivered', 'dropped'] : [value as DeliveryState]
}

function toKinds(value: string): CardFilter['kinds'] {
  return value === 'any' ? [] : [WORK_KINDS.find(({ id }) => id === value)?.id ?? null]
}

function toSizes(value: string): CardFilter['sizes'] {
  if (value === 'any') return []
  return [value === 'none' ? null : value]
}

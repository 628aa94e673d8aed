import type { Cell } from '../../../../src/plan/areas/map/order'
import type { MapState } from '../../../../src/plan/areas/map/state'
import { textOr } from '../../../../src/plan/kernel/text'
import { backboneOf } from '../../../../src/plan/views/storyMap/backbone'
import { Field } from '../../kit/Field'
import './ConsideredStories.css'

interface PlaceFieldsProps {
  readonly map: MapState
  /** Null: they stay in the tray. */
  readonly place: Cell | null
  readonly error: string | undefined
  readonly onChange: (place: Cell | null) => void
}

/** Where stories go on the map that stand nowhere on it yet. */
export function PlaceFields({ map, place, error, onChange }: PlaceFieldsProps) {
  const { verticals, slices } = backboneOf(map, () => false)
  const columns = verticals.flatMap(({ name, columns: own }) =>
    own.map((column) => ({ ...column, label: column.name === null ? textOr(name, 'Hidden vertical') : `${textOr(name, 'Hidden vertical')}: ${textOr(column.name, 'hidden activity')}` })),
  )
  const chosen = columns.find(({ vertical, activity }) => vertical === place?.vertical && activity === place.activity)
  const [first] = columns
  if (first === undefined || slices.length === 0) return null
  const put = (slice: string, column = chosen ?? first): void => onChange(slice === '' ? null : { vertical: column.vertical, activity: column.activity, slice })
  return (
    <div className="fl-form-row fl-place-fields">
      <Field label="Placed in" error={error}>
        {(control) => (
          <select {...control} value={place?.slice ?? ''} onChange={(event) => put(event.target.value)}>
            <option value="">Not on the map yet</option>
            {slices.map(({ id, name }) => (
              <option key={id} value={id}>
                {textOr(name, 'Hidden slice')}
              </option>
            ))}
          </select>
        )}
      </Field>
      {place !== null && (
        <Field label="Column">
          {(control) => (
            <select {...control} value={chosen?.key ?? ''} onChange={(event) => put(place.slice, columns.find(({ key }) => key === event.target.value))}>
              {columns.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  )
}

import type { ArchitectureState } from '../../../../src/plan/areas/architecture/state'
import type { ElementRow } from '../../../../src/plan/views/architecture/architectureList'
import { Field } from '../../kit/Field'
import { pathName } from './architectureWords'

interface ElementSelectProps {
  readonly label: string
  readonly name: string
  readonly rows: readonly ElementRow[]
  readonly architecture: ArchitectureState
  readonly error: string | undefined
}

/** One of the elements, by the way that leads to it; typing finds it. */
export function ElementSelect({ label, name, rows, architecture, error }: ElementSelectProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <select {...control} name={name} defaultValue="">
          <option value="">Choose an element</option>
          {rows.map(({ id }) => (
            <option key={id} value={id}>
              {pathName(architecture, id)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

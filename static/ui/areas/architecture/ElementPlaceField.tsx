import type { ArchitectureElement, ArchitectureState, ElementPlace } from '../../../../src/plan/areas/architecture/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { ELEMENT_KINDS, KIND_WORDS } from '../../../../src/playbook/architecture'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'
import { pathName } from './architectureWords'

interface ElementPlaceFieldProps {
  readonly id: LocalId
  readonly element: ArchitectureElement
  readonly architecture: ArchitectureState
  readonly canEdit: boolean
}

interface Place extends ElementPlace {
  readonly label: string
}

/** What it is and what it is a part of, as one choice: only what can be is offered. */
export function ElementPlaceField({ id, element, architecture, canEdit }: ElementPlaceFieldProps) {
  const action = useAction()
  const places = ELEMENT_KINDS.flatMap((kind): readonly Place[] => {
    const { name, within } = KIND_WORDS[kind]
    if (within === null) return [{ kind, parent: null, label: name }]
    return Object.keys(architecture.elements)
      .filter((other) => other !== id && architecture.elements[other]!.kind === within)
      .map((parent) => ({ kind, parent, label: `${name} of ${pathName(architecture, parent)}` }))
  })
  const now = places.findIndex(({ kind, parent }) => kind === element.kind && parent === element.parent)
  return (
    <Field label="What it is" error={action.problem?.message}>
      {(control) => (
        <select
          {...control}
          disabled={!canEdit}
          value={now}
          onChange={(event) => {
            const place = places[Number(event.target.value)]
            if (place) void action.run({ type: 'PlaceElement', element: id, kind: place.kind, parent: place.parent }, 'Element placed')
          }}
        >
          {places.map(({ label }, index) => (
            <option key={label} value={index}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import { NameForm } from './NameForm'
import { newId } from '../plan/newId'

const editingOf = (ui: MapUi): MapUi['editing'] => ui.editing

/** The end of the backbone: a new vertical is typed here (S1). */
export function AddColumn() {
  const { ui, actions, now } = useMapScope()
  const editing = useMapUi(ui, editingOf)
  const { map, canStructure } = now()
  if (!canStructure) return null
  const close = (): void => ui.set({ editing: null })
  if (editing?.kind === 'addVertical')
    return (
      <div className="fl-map-add fl-map-form" role="columnheader">
        <NameForm
          label="Name of the new vertical"
          onCancel={close}
          onSave={(name) => {
            const vertical = newId()
            void actions.run({ type: 'AddVertical', vertical, name, before: editing.before }, `Added ${name}`, { at: 'vertical', vertical: map.verticals.at(-1)?.id ?? '' })
            ui.focusOn({ at: 'vertical', vertical }, { editing: null })
          }}
        />
      </div>
    )
  return (
    <div className="fl-map-add" role="columnheader">
      <button type="button" className="fl-map-create" onClick={() => ui.set({ editing: { kind: 'addVertical', before: null } })}>
        + Vertical
      </button>
    </div>
  )
}

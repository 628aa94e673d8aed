import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import { NameForm } from './NameForm'
import { newId } from '../plan/newId'
import { partOf } from './structureActions'
import { textOr } from '../../../src/plan/kernel/text'

const editingOf = (ui: MapUi): MapUi['editing'] => ui.editing

/** The end of the backbone: a new vertical, or a new activity of one, is typed here (S1). */
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
  if (editing?.kind === 'addActivity') {
    const { vertical } = editing
    const inVertical = map.verticals.find((entry) => entry.id === vertical)
    return (
      <div className="fl-map-add fl-map-form" role="columnheader">
        <NameForm
          label={`New activity in ${inVertical ? textOr(inVertical.name, 'this vertical') : 'this vertical'}`}
          onCancel={() => ui.focusOn({ at: 'vertical', vertical }, { editing: null })}
          onSave={(name) => {
            const activity = newId()
            void actions.run({ type: 'AddActivity', activity, vertical, name, before: null }, `Added ${name}`, { at: 'vertical', vertical })
            const focus = { at: 'column', column: `${vertical}.${activity}` } as const
            ui.focusOn(partOf(now().map, focus) ? focus : { at: 'vertical', vertical }, { editing: null })
          }}
        />
      </div>
    )
  }
  return (
    <div className="fl-map-add" role="columnheader">
      <button type="button" className="fl-map-create" onClick={() => ui.set({ editing: { kind: 'addVertical', before: null } })}>
        + Vertical
      </button>
    </div>
  )
}

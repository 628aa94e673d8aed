import type { LocalId } from '../../../src/plan/kernel/ids'
import { columnKey } from '../../../src/plan/views/storyMap/backbone'
import { newId } from '../plan/newId'
import { useMapScope } from './mapScope'
import { NameForm } from './NameForm'
import { partOf } from './structureActions'

/** A new activity, typed in the head of its vertical (S1). */
export function AddActivity({ vertical, name }: { readonly vertical: LocalId; readonly name: string }) {
  const { ui, actions, now } = useMapScope()
  const head = { at: 'vertical', vertical } as const
  return (
    <div className="fl-map-form">
      <NameForm
        label={`New activity in ${name}`}
        placeholder="Name of the activity"
        onCancel={() => ui.focusOn(head, { editing: null })}
        onSave={(typed) => {
          const activity = newId()
          void actions.run({ type: 'AddActivity', activity, vertical, name: typed, before: null }, `Added ${typed}`, head)
          const focus = { at: 'column', column: columnKey(vertical, activity) } as const
          ui.focusOn(partOf(now().map, focus) ? focus : head, { editing: null })
        }}
      />
    </div>
  )
}

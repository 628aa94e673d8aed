import type { MapUi } from './mapUi'
import { useMapScope } from './mapScope'
import type { Focus } from './moveFocus'
import { nudging, partOf } from './structureActions'

/** What can be done with a vertical, an activity or a slice (S1). */
export function HeaderMenuItems({ focus, close }: { readonly focus: Focus; readonly close: () => void }) {
  const { ui, now, actions } = useMapScope()
  const { map, canStructure } = now()
  const part = partOf(map, focus)
  if (!part || !canStructure) return <p className="fl-map-menu-title">{canStructure ? 'Nothing to do here' : 'Changing the structure needs its permission'}</p>
  const edit = (editing: MapUi['editing']) => () => ui.set({ menu: null, editing })
  const [back, forth] = part.what === 'slice' ? ['Move up', 'Move down'] : ['Move left', 'Move right']
  const moves = ([[back, -1], [forth, 1]] as const).flatMap(([label, by]) => {
    const command = nudging(map, part, by)
    return command ? [{ label, command }] : []
  })
  return (
    <>
      <p className="fl-map-menu-title">{part.name}</p>
      <button type="button" role="menuitem" tabIndex={-1} onClick={edit({ kind: 'rename', focus })}>
        Rename
      </button>
      {moves.map(({ label, command }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close()
            void actions.run(command, `Moved ${part.name}`, focus)
          }}
        >
          {label}
        </button>
      ))}
      {part.what === 'vertical' && (
        <button type="button" role="menuitem" tabIndex={-1} onClick={edit({ kind: 'addActivity', vertical: part.id })}>
          Add an activity
        </button>
      )}
      {part.what === 'vertical' && (
        <button type="button" role="menuitem" tabIndex={-1} onClick={edit({ kind: 'addVertical', before: part.siblings[part.siblings.indexOf(part.id) + 1] ?? null })}>
          Add a vertical after it
        </button>
      )}
      <button type="button" role="menuitem" tabIndex={-1} onClick={edit({ kind: 'retire', focus })}>
        Retire
      </button>
    </>
  )
}

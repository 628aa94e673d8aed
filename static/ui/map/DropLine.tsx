import { useCallback } from 'react'
import type { LocalId } from '../../../src/plan/kernel/ids'
import { useMapScope } from './mapScope'
import { useMapUi } from './mapUi'

/** The line that shows where dragged cards would land; the only thing that is drawn anew while the pointer moves. */
export function DropLine({ column, slice }: { readonly column: string; readonly slice: LocalId }) {
  const { ui } = useMapScope()
  const line = useMapUi(
    ui,
    useCallback(({ drop }) => (drop !== null && drop !== 'tray' && drop.target.column === column && drop.target.slice === slice ? drop : null), [column, slice]),
  )
  if (!line) return null
  const { left, top, width, height } = line
  return <span className="fl-map-drop" style={{ width, height, transform: `translate(${left}px, ${top}px)` }} aria-hidden="true" />
}

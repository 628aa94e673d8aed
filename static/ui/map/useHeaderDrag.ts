import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { Edge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import type { MapNow } from './mapScope'
import { useMapScope } from './mapScope'
import type { Focus } from './moveFocus'
import { focusId } from './moveFocus'
import { movingBefore, partOf } from './structureActions'

/** Makes a header draggable among its siblings (S1); answers the edge of this one that a dragged header would land at. */
export function useHeaderDrag(ref: RefObject<HTMLElement | null>, focus: Focus): Edge | null {
  const { ui, now, actions } = useMapScope()
  const [edge, setEdge] = useState<Edge | null>(null)
  const id = focusId(focus)
  const { canStructure } = now()
  useEffect(() => {
    const element = ref.current
    if (!element || !canStructure) return
    const isSibling = (dragged: unknown): boolean => {
      const own = partOf(now().map, focus)
      const other = draggedPart(now(), dragged)
      return own !== null && other !== null && own.what === other.what && own.id !== other.id && own.siblings.includes(other.id)
    }
    return combine(
      draggable({
        element,
        canDrag: () => ui.get().editing === null && partOf(now().map, focus) !== null,
        getInitialData: () => ({ kind: 'header', focus }),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['kind'] === 'header' && isSibling(source.data['focus']),
        getData: ({ input, element: over }) =>
          attachClosestEdge({}, { input, element: over, allowedEdges: focus.at === 'slice' ? ['top', 'bottom'] : ['left', 'right'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null)
          const own = partOf(now().map, focus)
          const moved = draggedPart(now(), source.data['focus'])
          if (!own || !moved) return
          const at = extractClosestEdge(self.data)
          const others = own.siblings.filter((sibling) => sibling !== moved.id)
          const before = others[others.indexOf(own.id) + (at === 'right' || at === 'bottom' ? 1 : 0)] ?? null
          void actions.run(movingBefore(now().map, moved, before), `Moved ${moved.name}`, moved.focus)
        },
      }),
    )
    // `id` stands for `focus`, which is a new object at each drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [actions, canStructure, id, now, ref, ui])
  return edge
}

function draggedPart(now: MapNow, focus: unknown) {
  return partOf(now.map, focus as Focus)
}

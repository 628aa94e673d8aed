import { useState } from 'react'
import type { LocalId } from '../../../src/plan/kernel/ids'
import { usePlanReady } from '../page/usePlanReady'
import { useClient, useRefresh } from '../plan/PlanProvider'
import { createStory } from './createStory'
import { useMapScope } from './mapScope'
import { intoCell } from './moveFocus'
import { NameForm } from './NameForm'

/** The field under a cell's cards: Enter makes the issue and waits for the next title, Escape ends it. */
export function NewStory({ column, slice, name }: { readonly column: string; readonly slice: LocalId; readonly name: string }) {
  const scope = useMapScope()
  const client = useClient()
  const refresh = useRefresh()
  const { projectId } = usePlanReady()
  const [round, setRound] = useState(0)
  const close = (): void => {
    const { grid } = scope.now()
    const x = grid.columns.findIndex((entry) => entry.key === column)
    const y = grid.slices.indexOf(slice)
    scope.ui.focusOn(intoCell(grid, x, y, Number.MAX_SAFE_INTEGER), { editing: null })
  }
  return (
    <div className="fl-map-form">
      <NameForm
        key={round}
        label={`Title of the new issue in ${name}`}
        placeholder="Title of the issue"
        limit={255}
        onSave={(title) => {
          setRound(round + 1)
          void createStory({ scope, client, projectId, refresh }, { title, column, slice })
        }}
        onCancel={close}
      />
    </div>
  )
}

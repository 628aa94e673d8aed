import { useMemo } from 'react'
import type { LocalId } from '../../../src/plan/kernel/ids'
import { Button } from '../kit/Button'
import { useMapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'

/** Issues of this cell that are being made: each with what is happening, or what went wrong. */
export function PendingStories({ column, slice }: { readonly column: string; readonly slice: LocalId }) {
  const { ui } = useMapScope()
  const all = useMapUi(ui, allCreations)
  const own = useMemo(() => all.filter((entry) => entry.column === column && entry.slice === slice), [all, column, slice])
  if (own.length === 0) return null
  return (
    <ul>
      {own.map((entry) => (
        <li key={entry.id} className="fl-map-pending" data-failed={entry.problem === null ? undefined : ''}>
          <span className="fl-map-key">{entry.key ?? 'New'}</span>
          <span className="fl-map-card-title">{entry.title}</span>
          {entry.problem === null ? (
            <span className="fl-map-hidden">{entry.key === null ? 'Creating in Jira' : 'Being read into the plan'}</span>
          ) : (
            <>
              <span className="fl-map-problem" role="alert">
                {entry.problem}
              </span>
              <Button size="small" kind="subtle" onClick={() => ui.set({ creations: ui.get().creations.filter((other) => other.id !== entry.id) })}>
                Dismiss
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const allCreations = (ui: MapUi): MapUi['creations'] => ui.creations

import { lazy, Suspense } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { daysText } from '../kit/amounts'
import { usePage } from '../page/PageProvider'
import { useClient } from '../plan/PlanProvider'
import { keyOf, useMapScope } from './mapScope'
import type { MapReason } from './mapUi'
import { inMapOrder } from './placing'
import { NO_SELECTION } from './selectRange'

const LateCardItems = lazy(() => import('./LateCardItems'))

/** What can be done with a card, or with all selected ones when it is among them. */
export function CardMenuItems({ story, close }: { readonly story: StoryId; readonly close: () => void }) {
  const { ui, now, actions } = useMapScope()
  const { openStory } = usePage()
  const client = useClient()
  const current = now()
  const { stories: selected } = ui.get().selection
  const stories = selected.has(story) ? inMapOrder(current.map, selected) : [story]
  const own = current.map.stories[story]
  const isPlaced = current.grid.spots.has(story)
  const issue = current.issues[story]
  const act = (work: () => unknown): (() => void) => () => {
    close()
    work()
  }
  // Each asks for those that it can change: of several selected, some may be dropped already.
  const ask = (kind: MapReason['kind']) => () =>
    ui.set({ menu: { focus: { at: 'card', story }, kind, stories: stories.filter((id) => (current.map.stories[id]?.state === 'dropped') === (kind === 'reinstate')) } })
  return (
    <>
      <p className="fl-map-menu-title">{stories.length > 1 ? `${stories.length} stories` : keyOf(current, story)}</p>
      {current.canPlan && (
        <div role="group" aria-label="Size" className="fl-map-menu-sizes">
          {current.sizes.map((size) => (
            <button
              key={size.id}
              type="button"
              role="menuitemradio"
              aria-checked={own?.size === size.id}
              tabIndex={-1}
              title={daysText(size.minDays, size.maxDays)}
              onClick={act(() => actions.estimate(stories, size.id))}
            >
              {size.id}
            </button>
          ))}
        </div>
      )}
      {current.canPlan && (
        <Suspense fallback={null}>
          <LateCardItems stories={stories} story={story} close={close} />
        </Suspense>
      )}
      <button type="button" role="menuitem" tabIndex={-1} onClick={act(() => openStory(story))}>
        Open beside the map
      </button>
      {issue && (
        <button type="button" role="menuitem" tabIndex={-1} onClick={act(() => client.openTab(`/browse/${issue.key}`))}>
          Open {issue.key} in Jira
        </button>
      )}
      {current.canPlan && isPlaced && (
        <button type="button" role="menuitem" tabIndex={-1} onClick={act(() => actions.unplace(stories).then(() => ui.set({ selection: NO_SELECTION })))}>
          Move to the tray
        </button>
      )}
      {current.canPlan && own !== undefined && own.size !== null && (
        <button type="button" role="menuitem" tabIndex={-1} onClick={act(() => actions.estimate(stories, null))}>
          Take the estimate back
        </button>
      )}
      {current.canPlan && own?.state === 'dropped' && (
        <button type="button" role="menuitem" tabIndex={-1} onClick={ask('reinstate')}>
          Take back into the plan
        </button>
      )}
      {current.canPlan && own?.state !== 'dropped' && (
        <button type="button" role="menuitem" tabIndex={-1} onClick={ask('drop')}>
          Drop from the plan
        </button>
      )}
    </>
  )
}

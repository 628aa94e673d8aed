import { useRef } from 'react'
import { ReasonForm } from '../kit/ReasonForm'
import { useAction } from '../kit/useAction'
import { keyOf, useMapScope } from './mapScope'
import type { MapReason } from './mapUi'
import { focusId } from './moveFocus'
import { storiesName } from './spoken'
import { useBeside } from './useBeside'
import './MapMenu.css'

/** Why these stories leave the plan, or come back into it: asked beside the card. */
export function DropForm({ asked }: { readonly asked: MapReason }) {
  const { ui, now } = useMapScope()
  const action = useAction()
  const element = useRef<HTMLDivElement>(null)
  const place = useBeside(element, focusId(asked.focus))
  const stories = [...asked.stories]
  const named = storiesName(stories.map((story) => keyOf(now(), story)))
  const isDrop = asked.kind === 'drop'
  /** A dropped card is hidden unless asked for: then the keyboard goes on where the map put it meanwhile. */
  const close = (): void => {
    const isStanding = stories.some((story) => now().grid.spots.has(story))
    ui.focusOn(isStanding ? asked.focus : (ui.get().focus ?? asked.focus), { menu: null })
  }
  return (
    <div ref={element} className="fl-map-menu fl-map-reason" style={place ?? { visibility: 'hidden' }}>
      {place && (
        <ReasonForm
          title={isDrop ? `Drop ${named}` : `Take ${named} back`}
          label={isDrop ? 'Why is it out of the plan?' : 'Why is it back in the plan?'}
          field="reason"
          action={action}
          onSave={(reason) =>
            isDrop
              ? action.run({ type: 'DropStories', stories, reason }, `Dropped ${named} from the plan`)
              : action.run({ type: 'ReinstateStories', stories, reason }, `Took ${named} back into the plan`)
          }
          onClose={close}
        />
      )}
    </div>
  )
}

import type { KeyboardEvent } from 'react'
import { useCallback } from 'react'
import { useMessages } from '../kit/MessageHost'
import { usePage } from '../page/PageProvider'
import { focusKey } from './focusKeys'
import { liftKey } from './liftKeys'
import type { MapScope } from './mapScope'

/** The whole keyboard path of the map (S3): one tab stop, arrows from there. Answers the grid's key handler. */
export function useMapKeys(scope: MapScope): (event: KeyboardEvent) => void {
  const { announce } = useMessages()
  const { openStory } = usePage()
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea, .fl-map-form *')) return
      const { focus, lift } = scope.ui.get()
      const isHandled = lift
        ? liftKey(scope, lift, event, announce)
        : focus !== null && focusKey(scope, focus, event, announce, openStory)
      if (!isHandled) return
      event.preventDefault()
      event.stopPropagation()
    },
    [scope, announce, openStory],
  )
}

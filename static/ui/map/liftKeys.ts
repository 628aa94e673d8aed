import type { KeyboardEvent } from 'react'
import { stepOf } from './keySteps'
import type { MapScope } from './mapScope'
import { keyOf } from './mapScope'
import type { Focus } from './moveFocus'
import type { Lift } from './moveLift'
import { moveLift, othersAt } from './moveLift'
import { NO_SELECTION } from './selectRange'
import { cellName, placeSentence, storiesName } from './spoken'

/** Keys while cards are lifted: arrows move them, Enter or Space drops, Escape puts back. Answers whether it was one. */
export function liftKey({ ui, now, actions }: MapScope, lift: Lift, event: KeyboardEvent, say: (text: string) => void): boolean {
  const { map, grid } = now()
  const keys = lift.stories.map((story) => keyOf(now(), story))
  const first: Focus = { at: 'card', story: lift.stories[0] ?? '' }
  const spoken = ({ stories, spot }: Lift): string => {
    const room = othersAt(grid, stories, spot.column, spot.slice).length
    return placeSentence(keys, cellName(map, spot.column, spot.slice), spot.index, room + stories.length)
  }
  const step = stepOf(event)
  if (step) {
    const moved = moveLift(grid, lift, step)
    ui.focusOn(first, { lift: moved })
    say(spoken(moved))
    return true
  }
  switch (event.key) {
    case 'Enter':
    case ' ': {
      const { column, slice, index } = lift.spot
      const target = { column: grid.columns[column]?.key ?? '', slice: grid.slices[slice] ?? '', index }
      void actions.place(lift.stories, target)
      ui.focusOn(first, { lift: null, selection: NO_SELECTION })
      say(`${spoken(lift)}, dropped`)
      return true
    }
    case 'Escape':
    case 'Tab': {
      const spot = grid.spots.get(first.at === 'card' ? first.story : '')
      ui.focusOn(first, { lift: null })
      const where = spot ? spoken({ stories: lift.stories, spot }) : `${storiesName(keys)}, tray`
      say(`Put back: ${where}`)
      return event.key === 'Escape'
    }
    default:
      return true
  }
}

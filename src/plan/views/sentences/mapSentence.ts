import type { MapEvent } from '../../areas/map/events'
import type { Place } from '../../areas/map/state'
import type { LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { quote, says, storiesOf } from './sentence'

export function mapSentence(event: MapEvent, { map }: PlanParts): EventSentence {
  switch (event.type) {
    case 'VerticalAdded':
      return says('added the vertical ', quote(event.name))
    case 'VerticalRenamed':
      return says('renamed the vertical ', quote(event.was), ' to ', quote(event.name))
    case 'VerticalMoved':
      return says('moved the vertical ', nameOf(map.verticals, event.vertical))
    case 'VerticalRetired':
      return says('retired the vertical ', nameOf(map.verticals, event.vertical))
    case 'VerticalRestored':
      return says('brought back the vertical ', nameOf(map.verticals, event.vertical))
    case 'ActivityAdded':
      return says('added the activity ', quote(event.name), ' to ', nameOf(map.verticals, event.vertical))
    case 'ActivityRenamed':
      return says('renamed the activity ', quote(event.was), ' to ', quote(event.name))
    case 'ActivityMoved':
      return says('moved the activity ', nameOf(map.activities, event.activity))
    case 'ActivityRetired':
      return says('retired the activity ', nameOf(map.activities, event.activity))
    case 'ActivityRestored':
      return says('brought back the activity ', nameOf(map.activities, event.activity))
    case 'SliceAdded':
      return says('added the slice ', quote(event.name), ` (${event.investment})`)
    case 'SliceRenamed':
      return says('renamed the slice ', quote(event.was), ' to ', quote(event.name))
    case 'SliceMoved':
      return says('moved the slice ', nameOf(map.slices, event.slice))
    case 'SliceRetired':
      return says('retired the slice ', nameOf(map.slices, event.slice))
    case 'SliceRestored':
      return says('brought back the slice ', nameOf(map.slices, event.slice))
    case 'StoriesPlaced':
      return says('placed ', storiesOf(event.stories), ...where(event.stories, map))
    case 'StoriesUnplaced':
      return says('returned ', storiesOf(event.stories), ' to the tray')
  }
}

/** Names the cell only where all stories of the event went into the same one. */
function where(entries: readonly { readonly place: Place }[], map: PlanParts['map']): readonly SentencePart[] {
  const first = entries[0]?.place
  if (!first) return []
  const together = entries.every(
    ({ place }) => place.vertical === first.vertical && place.activity === first.activity && place.slice === first.slice,
  )
  if (!together) return [' on the map']
  const column = first.activity === null ? nameOf(map.verticals, first.vertical) : nameOf(map.activities, first.activity)
  return [' in ', column, ', ', nameOf(map.slices, first.slice)]
}

function nameOf(things: Readonly<Record<LocalId, { readonly name: Text }>>, id: LocalId): SentencePart {
  const thing = things[id]
  return thing ? quote(thing.name) : 'one that is gone'
}

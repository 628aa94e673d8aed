import type { Draft } from '../../kernel/area'
import type { LocalId } from '../../kernel/ids'
import type { MapEvent } from './events'
import { liveActivitiesOf } from './order'
import type { MapState } from './state'

type MapDraft = Draft<MapState>

export function evolve(map: MapDraft, event: MapEvent): void {
  switch (event.type) {
    case 'VerticalAdded':
      map.verticals[event.vertical] = { name: event.name, rank: event.rank }
      return
    case 'VerticalRenamed':
      change(map.verticals, event.vertical, { name: event.name })
      return
    case 'VerticalMoved':
      change(map.verticals, event.vertical, { rank: event.rank })
      return
    case 'VerticalRetired':
      change(map.verticals, event.vertical, { retired: true })
      return
    case 'VerticalRestored':
      restore(map.verticals, event.vertical)
      return
    case 'ActivityAdded':
      map.activities[event.activity] = { vertical: event.vertical, name: event.name, rank: event.rank }
      takeIn(map, event.vertical)
      return
    case 'ActivityRenamed':
      change(map.activities, event.activity, { name: event.name })
      return
    case 'ActivityMoved':
      change(map.activities, event.activity, { vertical: event.vertical, rank: event.rank })
      for (const [story, place] of Object.entries(map.places))
        if (place.activity === event.activity) map.places[story] = { ...place, vertical: event.vertical }
      return
    case 'ActivityRetired': {
      change(map.activities, event.activity, { retired: true })
      // The vertical's last activity: its stories stay where they are, the vertical is one column again.
      for (const [story, place] of Object.entries(map.places))
        if (place.activity === event.activity) map.places[story] = { ...place, activity: null }
      return
    }
    case 'ActivityRestored': {
      restore(map.activities, event.activity)
      const activity = map.activities[event.activity]
      if (activity) takeIn(map, activity.vertical)
      return
    }
    case 'SliceAdded':
      map.slices[event.slice] = { name: event.name, rank: event.rank, investment: event.investment }
      return
    case 'SliceRenamed':
      change(map.slices, event.slice, { name: event.name })
      return
    case 'SliceMoved':
      change(map.slices, event.slice, { rank: event.rank })
      return
    case 'SliceRetired':
      change(map.slices, event.slice, { retired: true })
      return
    case 'SliceRestored':
      restore(map.slices, event.slice)
      return
    case 'StoriesPlaced':
      for (const { story, place } of event.stories) map.places[story] = place
      return
    case 'StoriesUnplaced':
      for (const { story } of event.stories) delete map.places[story]
      return
  }
}

function change<T>(things: Record<LocalId, T>, id: LocalId, to: Partial<T>): void {
  const thing = things[id]
  if (thing) things[id] = { ...thing, ...to }
}

function restore<T extends { readonly retired?: true }>(things: Record<LocalId, T>, id: LocalId): void {
  const thing = things[id]
  if (!thing) return
  const { retired: _, ...rest } = thing
  things[id] = rest as T
}

/** The first activity of a vertical takes in the stories that stood in the vertical itself (MAP-8). */
function takeIn(map: MapDraft, vertical: LocalId): void {
  const [first, ...others] = liveActivitiesOf(map, vertical)
  if (!first || others.length > 0) return
  for (const [story, place] of Object.entries(map.places))
    if (place.vertical === vertical && place.activity === null) map.places[story] = { ...place, activity: first.id }
}

import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { MapCommand } from './commands'
import { mapCommands } from './commands'
import { decide } from './decide'
import type { MapEvent } from './events'
import { mapEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { MapState } from './state'
import { initialMap } from './state'

/** The story map (S1, S2, S3): verticals and activities across, slices down, stories in the cells. */
export const mapArea: Area<MapEvent, MapCommand, MapState, object, PlanState> = {
  name: 'map',
  events: mapEvents,
  commands: mapCommands,
  capability: {
    DrawMap: 'structure',
    AddVertical: 'structure',
    RenameVertical: 'structure',
    MoveVertical: 'structure',
    RetireVertical: 'structure',
    RestoreVertical: 'structure',
    AddActivity: 'structure',
    RenameActivity: 'structure',
    MoveActivity: 'structure',
    RetireActivity: 'structure',
    RestoreActivity: 'structure',
    AddSlice: 'structure',
    RenameSlice: 'structure',
    MoveSlice: 'structure',
    RetireSlice: 'structure',
    RestoreSlice: 'structure',
    PlaceStories: 'plan',
    LayOutStories: 'plan',
    UnplaceStories: 'plan',
  },
  structural: [
    'VerticalAdded',
    'VerticalRenamed',
    'VerticalMoved',
    'VerticalRetired',
    'VerticalRestored',
    'ActivityAdded',
    'ActivityRenamed',
    'ActivityMoved',
    'ActivityRetired',
    'ActivityRestored',
    'SliceAdded',
    'SliceRenamed',
    'SliceMoved',
    'SliceRetired',
    'SliceRestored',
  ],
  initialState: initialMap,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}

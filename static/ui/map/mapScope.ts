import { createContext, useContext } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { Size } from '../../../src/playbook/sizes'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import type { IssueTexts } from '../jira/issues'
import type { MapActions } from './mapActions'
import type { MapGrid } from './mapGrid'
import type { MapUiStore } from './mapUi'
import type { RowDateStore } from './rowDateStore'

export type Zoom = 'cards' | 'compact' | 'dots'
export type ColourBy = 'state' | 'vertical' | 'risk' | 'kind'

/** The map as it is drawn at this moment. */
export interface MapNow {
  readonly map: StoryMap
  readonly grid: MapGrid
  readonly issues: Readonly<Record<StoryId, IssueTexts | null>>
  /** Jira did not answer for these: not the same as not showing them. */
  readonly untold: ReadonlySet<StoryId>
  readonly isShown: (story: StoryId) => boolean
  readonly sizes: readonly Size[]
  readonly zoom: Zoom
  readonly colourBy: ColourBy
  readonly canPlan: boolean
  readonly canStructure: boolean
}

/** For everything on the map: what stays the same from drawing to drawing, and a way to what does not. */
export interface MapScope {
  readonly ui: MapUiStore
  readonly actions: MapActions
  readonly dates: RowDateStore
  readonly now: () => MapNow
}

export const MapScopeContext = createContext<MapScope | null>(null)

export function useMapScope(): MapScope {
  const scope = useContext(MapScopeContext)
  if (scope === null) throw new Error('There is no map above')
  return scope
}

/** "SOL-9"; "story 10042" as long as Jira has not said, or does not show it. */
export function keyOf(now: MapNow, story: StoryId): string {
  return now.issues[story]?.key ?? `story ${story}`
}

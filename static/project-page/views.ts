import { MapTab } from '../ui/map/MapTab'
import type { PageView } from '../ui/page/pageView'
import { lazyView } from '../ui/page/pageView'
import type { SheetView } from '../ui/sheets/sheetList'
import { SHEETS } from '../ui/sheets/sheetList'

/** A view of the page's bar; one that is `under` another has no tab of its own: it is reached from there. */
export interface BarView extends PageView {
  readonly under?: string
}

/** The tabs, each fetched when it is first looked at; the menu of the sheets stands before `SHEETS_BEFORE`. */
export const VIEWS: readonly BarView[] = [
  { id: 'overview', label: 'Overview', View: lazyView(() => import('../ui/overview/OverviewView').then((module) => module.OverviewView)) },
  { id: 'map', label: 'Map', View: MapTab },
  { id: 'burn-up', label: 'Burn-up', View: lazyView(() => import('../ui/burnUp/BurnUpView').then((module) => module.BurnUpView)) },
  { id: 'forecast', label: 'Forecast', View: lazyView(() => import('../ui/forecast/ForecastView').then((module) => module.ForecastView)) },
  { id: 'what-if', label: 'What if', under: 'forecast', View: lazyView(() => import('../ui/whatIf/WhatIfView').then((module) => module.WhatIfView)) },
  { id: 'calibration', label: 'Calibration', under: 'forecast', View: lazyView(() => import('../ui/calibration/CalibrationView').then((module) => module.CalibrationView)) },
  { id: 'hypotheses', label: 'Hypotheses', View: lazyView(() => import('../ui/hypotheses/HypothesisBoardView').then((module) => module.HypothesisBoardView)) },
  { id: 'iterations', label: 'Iterations', View: lazyView(() => import('../ui/iterations/IterationsView').then((module) => module.IterationsView)) },
  { id: 'timeline', label: 'History', View: lazyView(() => import('../ui/timeline/TimelineView').then((module) => module.TimelineView)) },
  { id: 'changes', label: 'What changed', under: 'timeline', View: lazyView(() => import('../ui/changes/ChangesView').then((module) => module.ChangesView)) },
  { id: 'settings', label: 'Settings', View: lazyView(() => import('../ui/settings/SettingsView').then((module) => module.SettingsView)) },
]

export const SHEETS_BEFORE = 'timeline'
/** Where one lands without an address. */
const LANDING = 'overview'

export type AnyView = BarView | SheetView

export const isSheet = (view: AnyView): view is SheetView => 'group' in view

/** The view at an address; the one where everybody lands for an address that nothing answers to. */
export function viewAt(address: string): AnyView {
  const all: readonly AnyView[] = [...VIEWS, ...SHEETS]
  return all.find(({ id }) => id === address) ?? all.find(({ id }) => id === LANDING)!
}

import type { ComponentType } from 'react'
import { lazy } from 'react'
import { MapTab } from '../ui/map/MapTab'

interface PageView {
  readonly id: string
  readonly label: string
  readonly View: ComponentType
  /** A view without a tab of its own: the one that it is reached from. */
  readonly under?: string
}

/** The tabs, each fetched when it is first looked at. */
export const VIEWS: readonly [PageView, ...PageView[]] = [
  { id: 'map', label: 'Map', View: MapTab },
  { id: 'burn-up', label: 'Burn-up', View: lazy(() => import('../ui/burnUp/BurnUpView').then((module) => ({ default: module.BurnUpView }))) },
  { id: 'forecast', label: 'Forecast', View: lazy(() => import('../ui/forecast/ForecastView').then((module) => ({ default: module.ForecastView }))) },
  { id: 'what-if', label: 'What if', under: 'forecast', View: lazy(() => import('../ui/whatIf/WhatIfView').then((module) => ({ default: module.WhatIfView }))) },
  {
    id: 'hypotheses',
    label: 'Hypotheses',
    View: lazy(() => import('../ui/hypotheses/HypothesisBoardView').then((module) => ({ default: module.HypothesisBoardView }))),
  },
  {
    id: 'iterations',
    label: 'Iterations',
    View: lazy(() => import('../ui/iterations/IterationsView').then((module) => ({ default: module.IterationsView }))),
  },
  { id: 'timeline', label: 'Timeline', View: lazy(() => import('../ui/timeline/TimelineView').then((module) => ({ default: module.TimelineView }))) },
  { id: 'settings', label: 'Settings', View: lazy(() => import('../ui/settings/SettingsView').then((module) => ({ default: module.SettingsView }))) },
]

export const TABS = VIEWS.filter(({ under }) => under === undefined)

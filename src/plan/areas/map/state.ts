import type { InvestmentStage } from '../../../playbook/slices'
import type { LocalId, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** Order among siblings: compared as plain strings; between any two there is always room for a third. */
export type Rank = string

export interface Vertical {
  readonly name: Text
  readonly rank: Rank
  readonly retired?: true
}

/** What users do inside a vertical: a column of the map. A vertical without activities is one column. */
export interface Activity {
  readonly vertical: LocalId
  readonly name: Text
  readonly rank: Rank
  readonly retired?: true
}

/** A row of the map; sophistication grows downwards. */
export interface Slice {
  readonly name: Text
  readonly rank: Rank
  readonly investment: InvestmentStage
  readonly retired?: true
}

export interface Place {
  readonly vertical: LocalId
  readonly activity: LocalId | null
  readonly slice: LocalId
  readonly rank: Rank
}

export interface MapState {
  readonly verticals: Readonly<Record<LocalId, Vertical>>
  readonly activities: Readonly<Record<LocalId, Activity>>
  readonly slices: Readonly<Record<LocalId, Slice>>
  readonly places: Readonly<Record<StoryId, Place>>
}

export const initialMap = (): MapState => ({ verticals: {}, activities: {}, slices: {}, places: {} })

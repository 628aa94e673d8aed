import type { Moment } from '../../kernel/ids'
import type { PlanState } from '../../planState'
import type { LatestReadings } from '../monitoringBoard'

/** Something that needs somebody now, with its one next action. */
export interface AttentionItem {
  /** Stable as long as it is the same thing. */
  readonly id: string
  /** What presses comes first: a breach or an overrun, then what keeps others waiting, then what would be good to do. */
  readonly urgency: 'pressing' | 'waiting' | 'due'
  /** One sentence. */
  readonly text: string
  readonly action: AttentionAction
}

/** Where to do it: a view of the project page, and what it shows. */
export interface AttentionAction {
  readonly label: string
  readonly view: string
  readonly params?: Readonly<Record<string, string>>
}

/** What one area has to say. Reads the state, knows of no other area's items. */
export type AttentionSource = (state: PlanState, now: Moment, latest: LatestReadings) => readonly AttentionItem[]

/** "3 working days". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

import type { LifecycleStage } from '../../../playbook/lifecycle'
import { DEFAULT_STAGES } from '../../../playbook/lifecycle'
import type { Size } from '../../../playbook/sizes'
import { DEFAULT_SIZES } from '../../../playbook/sizes'
import type { Day } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** What a Jira status, together with a resolution, means for the plan. */
export type DeliveryState = 'todo' | 'doing' | 'delivered' | 'dropped'

/** The days that count as working days; `timeZone` decides when a day begins. 1 = Monday … 7 = Sunday. */
export interface WorkCalendar {
  readonly timeZone: string
  readonly workDays: readonly number[]
  readonly holidays: readonly Day[]
}

export interface SettingsState {
  /** Random, from commit 1: tells this log from the remains of an older one. Null before the plan is started. */
  readonly logId: string | null
  /** JQL of the stories that take part. */
  readonly scope: string
  /** A demo plan can be removed without a trace. */
  readonly demo: boolean
  readonly statuses: Readonly<Record<string, DeliveryState>>
  /** Resolutions that override what the status says. */
  readonly resolutions: Readonly<Record<string, 'delivered' | 'dropped'>>
  readonly sizes: readonly Size[]
  /** Sizes that are no longer offered: what was estimated with them stays readable. */
  readonly retiredSizes: Readonly<Record<string, Size>>
  readonly stages: readonly LifecycleStage[]
  /** Kinds of task for which the site suggests no model. */
  readonly modelsOff: readonly string[]
  readonly calendar: WorkCalendar
  /** Ids of link types whose outward side ("blocks") means that the other issue depends on this one. */
  readonly dependencyLinks: readonly string[]
  /** What the first layout or the importer had to assume, for people to check. */
  readonly assumptions: readonly Text[]
}

export const initialSettings = (): SettingsState => ({
  logId: null,
  scope: '',
  demo: false,
  statuses: {},
  resolutions: {},
  sizes: DEFAULT_SIZES,
  retiredSizes: {},
  stages: DEFAULT_STAGES,
  modelsOff: [],
  calendar: { timeZone: 'UTC', workDays: [1, 2, 3, 4, 5], holidays: [] },
  dependencyLinks: [],
  assumptions: [],
})

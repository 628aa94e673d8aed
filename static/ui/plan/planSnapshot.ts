import type { Failure } from '../../../src/contract/answer'
import type { PersonCapability } from '../../../src/contract/capability'
import type { RejectionCode } from '../../../src/plan/kernel/decision'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { PlanState } from '../../../src/plan/planState'

/** The caller: their key in the log, their Jira account, and what they may do here. */
export interface Me {
  readonly actor: string
  readonly accountId: string
  readonly may: readonly PersonCapability[]
}

/** Actor key → Jira account id; null = erased, or the app itself. */
export type People = Readonly<Record<string, string | null>>

/** What the page knows of the plan at this moment. The same object until something changes. */
export type PlanSnapshot =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'rebuilding'; readonly progress: number }
  | { readonly status: 'notStarted'; readonly mayStart: boolean }
  | ReadySnapshot

export interface ReadySnapshot {
  readonly status: 'ready'
  /** With the own wishes that are still on their way folded in. */
  readonly state: PlanState
  /** Number of the last confirmed commit. */
  readonly seq: number
  readonly me: Me
  readonly people: People
  readonly projectId: string
  /** The panel's own story; null on the project page. */
  readonly storyId: StoryId | null
  /** Own commands that no function has confirmed yet. */
  readonly pending: number
  /** Set while the page shows a moment of the past: nothing can be changed then. */
  readonly asOf?: { readonly at: number; readonly seq: number }
}

export type SendOutcome =
  /** `seq`: the commit it became. */
  | { readonly kind: 'done'; readonly seq: number }
  /** The wish was already true. */
  | { readonly kind: 'nothing' }
  /** The plan's rules refuse it; `confirm` asks to send it again confirmed. `at` names the field. */
  | { readonly kind: 'rejected'; readonly code: RejectionCode; readonly message: string; readonly at?: string }
  /** Not known to be written; sending the same again is safe. */
  | { readonly kind: 'failed'; readonly failure: Failure }

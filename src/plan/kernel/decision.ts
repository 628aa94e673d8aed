import type { EventBase } from './commit'

/**
 * Why a wish was refused, for people: what happened and what to do about it.
 * `at` names the field or thing it concerns, so that it can be shown beside it.
 */
export interface Rejection {
  readonly kind: 'rejected'
  readonly code: RejectionCode
  readonly message: string
  readonly at?: string
  /** Who stands in the way, as an actor key, where it is known: the one who changed it since. */
  readonly by?: string
}

export type RejectionCode =
  | 'notStarted' // the project has no plan yet
  | 'notFound' // the thing named does not exist (any more)
  | 'alreadyExists'
  | 'invalid' // the wish contradicts itself or the plan's settings
  | 'conflict' // somebody changed it in the meantime
  | 'confirm' // allowed, but asks for a confirmation first
  | 'forbidden' // the caller's permissions do not allow it
  | 'newerLog' // the log holds facts that this version cannot read
  | 'notUndoable'

/** Events to record (none when the wish is already true), or why not. */
export type Decision<E extends EventBase> = { readonly kind: 'decided'; readonly events: readonly E[] } | Rejection

export const isRejection = (value: object): value is Rejection => 'kind' in value && value.kind === 'rejected'

export function decided<E extends EventBase>(...events: readonly E[]): Decision<E> {
  return { kind: 'decided', events }
}

/** The wish is already true: nothing is written. */
export const NOTHING_TO_DO = { kind: 'decided', events: [] } as const

export function rejected(code: RejectionCode, message: string, at?: string): Rejection {
  return at === undefined ? { kind: 'rejected', code, message } : { kind: 'rejected', code, message, at }
}

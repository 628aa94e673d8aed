import type { Upcaster } from './area'
import type { EventBase } from './commit'

/** An event that this version of the app cannot read: an unknown type, or a version newer than its own. */
export interface NewerEvent {
  readonly seq: number
  readonly type: string
  readonly v: number
}

/** The newest version that a type's upcasters lead to. */
export function currentVersion(upcasters: readonly Upcaster[] | undefined): number {
  return 1 + (upcasters?.length ?? 0)
}

/** The event in its newest shape, step by step; null when it is newer than that. */
export function upcast(event: EventBase, upcasters: readonly Upcaster[] | undefined): EventBase | null {
  const version = event.v ?? 1
  if (upcasters === undefined) return version > 1 ? null : event
  if (version > currentVersion(upcasters)) return null
  let current = event
  for (const step of upcasters.slice(version - 1)) current = step(current)
  return current
}

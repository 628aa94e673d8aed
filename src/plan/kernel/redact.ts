import type { Commit, EventBase } from './commit'
import { WITHHELD } from './text'

/** The commit with a tombstone at `pointer`; `notText` where there is none to overwrite. */
export type Redacted =
  | { readonly kind: 'redacted'; readonly commit: Commit; readonly text: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'notText' }

/**
 * Overwrites the text at a JSON pointer (RFC 6901) below `/events/` of a commit: the one exception to
 * immutability. `isFact` says whether an event is still one with the tombstone in it: ids and ranks are
 * no texts, and a fact without them could not be read.
 */
export function redact(commit: Commit, pointer: string, isFact: (event: EventBase) => boolean = () => true): Redacted {
  const path = pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const [root, index, ...within] = path
  if (!pointer.startsWith('/') || root !== 'events' || index === undefined || within.length === 0) return { kind: 'notText' }
  const event = commit.events[Number(index)]
  if (!event || String(Number(index)) !== index) return { kind: 'notText' }
  const value = valueAt(event, within)
  if (isTombstone(value)) return { kind: 'already' }
  if (typeof value !== 'string') return { kind: 'notText' }
  const tombstone = replacedAt(event, within, WITHHELD) as EventBase
  if (typeof tombstone.type !== 'string' || !isFact(tombstone)) return { kind: 'notText' }
  const events = commit.events.with(Number(index), tombstone)
  return { kind: 'redacted', commit: { ...commit, events }, text: value }
}

const isTombstone = (value: unknown): boolean => typeof value === 'object' && value !== null && 'withheld' in value

function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

function replacedAt(root: unknown, path: readonly string[], replacement: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return replacement
  const copy = (Array.isArray(root) ? root.slice() : { ...(root as object) }) as Record<string, unknown>
  copy[step] = replacedAt(copy[step], rest, replacement)
  return copy
}

import { createHash } from 'node:crypto'
import type { Commit } from '../plan/kernel/commit'
import type { CommandBase } from '../plan/kernel/area'
import type { Json } from './keyValue'

/** Which command made a commit: enough to know it again when a client repeats it. */
export interface RecentId {
  readonly seq: number
  readonly id: string
  readonly by: string
  readonly digest?: string
}

/** So many of the last commits a snapshot remembers; a client whose picture is older must reload. */
const RECENT_IDS = 500

function commitToRecentId({ seq, id, by, digest }: Commit): RecentId {
  return digest === undefined ? { seq, id, by } : { seq, id, by, digest }
}

export function lastIds(before: readonly RecentId[], commits: readonly Commit[]): readonly RecentId[] {
  return [...before, ...commits.slice(-RECENT_IDS).map(commitToRecentId)].slice(-RECENT_IDS)
}

export const idsToJson = (ids: readonly RecentId[]): Json =>
  ids.map(({ seq, id, by, digest }) => (digest === undefined ? [seq, id, by] : [seq, id, by, digest]))

export function jsonToIds(json: unknown): readonly RecentId[] | null {
  if (!Array.isArray(json)) return null
  return (json as readonly (readonly [number, string, string, string?])[]).map(([seq, id, by, digest]) =>
    digest === undefined ? { seq, id, by } : { seq, id, by, digest },
  )
}

/** A short hash of a command's content, whatever the order of its fields. */
export function commandDigest(command: CommandBase): string {
  return createHash('sha256').update(JSON.stringify(sorted(command))).digest('base64url').slice(0, 12)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

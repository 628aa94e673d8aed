/**
 * Where everything of a plan stands. All keys of a plan begin with `p:<plan>:`, so that a purge can find
 * them; numbers are padded, so that a list comes in order. Only characters that Forge allows.
 */
const digits = (n: number, width: number): string => String(n).padStart(width, '0')

export const PACK_COMMITS = 32
export const VOLUME_PACKS = 64
export const VOLUME_COMMITS = PACK_COMMITS * VOLUME_PACKS
export const SNAPSHOT_COMMITS = 256

export const planPrefix = (plan: string): string => `p:${plan}:`
export const commitPrefix = (plan: string): string => `p:${plan}:c:`
export const commitKey = (plan: string, seq: number): string => `p:${plan}:c:${digits(seq, 9)}`
/** Pack k holds the commits 32k+1 … 32k+32. */
export const packKey = (plan: string, index: number): string => `p:${plan}:k:${digits(index, 7)}`
/** Volume v holds the packs 64v … 64v+63. */
export const volumeKey = (plan: string, index: number): string => `p:${plan}:v:${digits(index, 5)}`

export const snapshotsPrefix = (plan: string): string => `p:${plan}:s:`
export const snapshotPrefix = (plan: string, foldVersion: number): string => `p:${plan}:s:${foldVersion}:`
export const manifestKey = (plan: string, foldVersion: number): string => `p:${plan}:s:${foldVersion}:manifest`
export const planPartKey = (plan: string, foldVersion: number, seq: number): string =>
  `p:${plan}:s:${foldVersion}:plan:${digits(seq, 9)}`
export const practicesKey = (plan: string, foldVersion: number, seq: number): string =>
  `p:${plan}:s:${foldVersion}:x:${digits(seq, 9)}`
export const recentIdsKey = (plan: string, foldVersion: number, seq: number): string =>
  `p:${plan}:s:${foldVersion}:ids:${digits(seq, 9)}`
export const shardKey = (plan: string, foldVersion: number, count: number, index: number, seq: number): string =>
  `p:${plan}:s:${foldVersion}:h:${count}:${index}:${digits(seq, 9)}`

/** Part i > 0 of a record that is too large for one value. */
export const partKey = (key: string, part: number): string => (part === 0 ? key : `${key}#${part}`)

/** Readings of a metric stand beside the log: a tail of what was recorded, rolled up into a record a month. */
const readingsKey = (plan: string, metric: string): string => `p:${plan}:m:${metric}`
export const readingsTailKey = (plan: string, metric: string, seq: number): string => `${readingsKey(plan, metric)}:t:${digits(seq, 9)}`
/** `month` counts from January 1970; `seq` is the last of the tail that is in it. */
export const readingsMonthKey = (plan: string, metric: string, month: number, seq: number): string =>
  `${readingsKey(plan, metric)}:q:${digits(month, 5)}:${digits(seq, 9)}`
export const readingsIndexKey = (plan: string, metric: string): string => `${readingsKey(plan, metric)}:index`
export const readingsLatestKey = (plan: string, metric: string): string => `${readingsKey(plan, metric)}:latest`

/** What one person gave in an estimation round, until it is revealed. */
export const sealedKey = (plan: string, round: string, actor: string): string => `p:${plan}:e:${round}:${actor}`

export const actorPrefix = (plan: string): string => `p:${plan}:a:`
export const actorKeyKey = (plan: string, actor: string): string => `p:${plan}:a:${actor}`
/** The people of a plan whom replies name again and again, in one record; no actor is called so. */
export const familiarKey = (plan: string): string => `p:${plan}:a:#familiar`
export const accountPrefix = (accountId: string): string => `actor:${accountId}:`
export const accountKey = (accountId: string, plan: string): string => `actor:${accountId}:${plan}`

/** Says that a project was deleted: outside the plan's prefix, because it outlives the plan. */
export const tombstoneKey = (plan: string): string => `purged:${plan}`

export const packOf = (seq: number): number => Math.floor((seq - 1) / PACK_COMMITS)
export const volumeOf = (seq: number): number => Math.floor((seq - 1) / VOLUME_COMMITS)

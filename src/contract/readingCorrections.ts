import type { ActorKey, Moment } from '../plan/kernel/ids'

/** Readings that were put right, as a reply carries them. */
export interface ReadingCorrections {
  /** Of the minute `at`: what stood there, what stands there now, who put it right, and when. In the order in which they were made. */
  readonly corrections: readonly { readonly at: Moment; readonly was: number; readonly is: number; readonly by: ActorKey; readonly on: Moment }[]
  /** Actor key → Jira account id; null = erased. */
  readonly people: Readonly<Record<ActorKey, string | null>>
}

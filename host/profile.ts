export type ProfileName = 'cloud' | 'fast' | 'chaos'

/** How the host behaves; times in milliseconds, chances between 0 and 1. */
export type Profile = {
  readonly name: ProfileName
  readonly latency: { readonly invoke: number; readonly kvs: number; readonly jira: number }
  /** Requests, units and quotas per minute answer 429 when they are used up. */
  readonly rates: boolean
  readonly events: { readonly latest: number; readonly doubled: number; readonly reordered: boolean }
  readonly faults: { readonly kvs: number; readonly jira: number; readonly queue: number; readonly crash: number }
  readonly seed: number
}

/** The profile of that name. `cloud` times are those measured in production by others (docs/unverified.md). */
export function profileNamed(name: ProfileName, seed = 1): Profile {
  switch (name) {
    case 'cloud':
      return {
        name,
        latency: { invoke: 150, kvs: 60, jira: 300 },
        rates: true,
        events: { latest: 2000, doubled: 0, reordered: false },
        faults: { kvs: 0, jira: 0, queue: 0, crash: 0 },
        seed,
      }
    case 'fast':
      return {
        name,
        latency: { invoke: 0, kvs: 0, jira: 0 },
        rates: false,
        events: { latest: 0, doubled: 0, reordered: false },
        faults: { kvs: 0, jira: 0, queue: 0, crash: 0 },
        seed,
      }
    case 'chaos':
      return {
        name,
        latency: { invoke: 5, kvs: 3, jira: 5 },
        rates: false,
        events: { latest: 500, doubled: 0.3, reordered: true },
        faults: { kvs: 0.05, jira: 0.05, queue: 0.05, crash: 0.005 },
        seed,
      }
  }
}

export function isProfileName(value: unknown): value is ProfileName {
  return value === 'cloud' || value === 'fast' || value === 'chaos'
}

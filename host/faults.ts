import type { Profile } from './profile'
import { createRandom } from './random'

export const FAULT_TARGETS = ['kvs', 'jira', 'queue', 'function'] as const
export type FaultTarget = (typeof FAULT_TARGETS)[number]

/**
 * `timeout-after-write` does what was asked and then answers 504; `partial` fails every second key of a batch;
 * `crash` kills the worker process during the call.
 */
export const FAULT_KINDS = ['401', '409', '429', '500', '503', 'timeout', 'timeout-after-write', 'partial', 'crash'] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

export type Fault = {
  readonly target: FaultTarget
  /**
   * A regular expression over what is called: `set p:10000:c:000000001` for KVS, `GET /rest/…` for Jira,
   * `push upkeep` or `run upkeep` for queues, `page plan.read` for functions; absent means every call.
   */
  readonly match?: string
  readonly kind: FaultKind
  /** How many matching calls it hits; -1 means until it is cleared. */
  readonly times: number
  /** How many matching calls it lets pass first. */
  readonly after?: number
}

export type Faults = {
  readonly add: (fault: Fault) => void
  readonly clear: () => void
  readonly list: () => readonly Fault[]
  /** What this call is to suffer: a fault that was asked for, else one by the profile's chance, else nothing. */
  readonly next: (target: FaultTarget, call: string) => FaultKind | undefined
}

type Waiting = { readonly fault: Fault; readonly pattern: RegExp; left: number; toSkip: number }

const kindsByChance: Record<FaultTarget, readonly FaultKind[]> = {
  kvs: ['429', '500', 'timeout', 'timeout-after-write', 'partial'],
  jira: ['429', '500', '503'],
  queue: ['500', '429'],
  function: ['crash'],
}

/** Faults that are asked for at run time, over the random ones of the profile (by its seed). */
export function createFaults(profile: Profile): Faults {
  const random = createRandom(profile.seed)
  let waiting: Waiting[] = []

  function chanceOf(target: FaultTarget): number {
    return target === 'function' ? profile.faults.crash : profile.faults[target]
  }

  return {
    add: (fault) => {
      waiting.push({ fault, pattern: new RegExp(fault.match ?? ''), left: fault.times, toSkip: fault.after ?? 0 })
    },
    clear: () => {
      waiting = []
    },
    list: () => waiting.map((entry) => ({ ...entry.fault, times: entry.left, after: entry.toSkip })),
    next: (target, call) => {
      for (const entry of waiting) {
        if (entry.fault.target !== target || !entry.pattern.test(call)) continue
        if (entry.toSkip > 0) {
          entry.toSkip -= 1
          continue
        }
        if (entry.left > 0) entry.left -= 1
        if (entry.left === 0) waiting = waiting.filter((other) => other !== entry)
        return entry.fault.kind
      }
      const chance = chanceOf(target)
      if (chance === 0 || random() >= chance) return undefined
      const kinds = kindsByChance[target]
      return kinds[Math.floor(random() * kinds.length)]
    },
  }
}

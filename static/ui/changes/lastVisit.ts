/** A pause that ends a visit, ms: whoever reloads the page is still on the same one. */
const PAUSE = 30 * 60_000

interface Visits {
  /** When the visit before this one was over. */
  readonly before: number | null
  readonly last: number
}

/** Notes that this person looks at the plan now, in this browser alone. */
export function noteVisit(projectId: string, accountId: string, now: number): void {
  const known = visitsOf(projectId, accountId)
  const before = known === null ? null : now - known.last > PAUSE ? known.last : known.before
  try {
    localStorage.setItem(keyOf(projectId, accountId), JSON.stringify({ before, last: now } satisfies Visits))
  } catch {
    // A browser that keeps nothing knows no last visit.
  }
}

/** When this person was here before this visit; null where that is not known. */
export function lastVisit(projectId: string, accountId: string): number | null {
  return visitsOf(projectId, accountId)?.before ?? null
}

function visitsOf(projectId: string, accountId: string): Visits | null {
  try {
    const { before, last } = Object(JSON.parse(localStorage.getItem(keyOf(projectId, accountId)) ?? 'null')) as Partial<Visits>
    return typeof last === 'number' ? { before: typeof before === 'number' ? before : null, last } : null
  } catch {
    return null
  }
}

const keyOf = (projectId: string, accountId: string): string => `foldline-visit-${projectId}-${accountId}`

/** A pause that ends a visit, ms: whoever reloads the page is still on the same one. */
const PAUSE = 30 * 60_000

interface Visits {
  /** When the visit before this one was over. */
  readonly before: number | null
  readonly last: number
}

/** Notes that this person looks at the plan now, in this browser alone. */
export function noteVisit(projectId: string, accountId: string, now: number): void {
  const before = lastVisit(projectId, accountId, now)
  try {
    localStorage.setItem(keyOf(projectId, accountId), JSON.stringify({ before, last: now } satisfies Visits))
  } catch {
    // A browser that keeps nothing knows no last visit.
  }
}

/** When this person was here before this visit, whether that is noted already or not; null where it is not known. */
export function lastVisit(projectId: string, accountId: string, now: number): number | null {
  const known = visitsOf(projectId, accountId)
  if (known === null) return null
  return now - known.last > PAUSE ? known.last : known.before
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

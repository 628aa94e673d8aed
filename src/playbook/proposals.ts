import type { Size } from './sizes'

/*
 * What Foldline proposes for what it finds in Jira. People decide: a proposal is shown, never applied unseen.
 */

export type ProposedDelivery = 'todo' | 'doing' | 'delivered' | 'dropped'

/** Names that say that the work was given up, in Jira's own words and in common ones. */
const GIVEN_UP = [
  /\bwon.?t\s*(do|fix|be\s+done)\b/,
  /\bwill\s+not\s+(do|fix)\b/,
  /\bnot\s+(doing|needed|required|planned|an?\s+(bug|issue))\b/,
  /\bno\s+longer\b/,
  /\b(can\s*no|can.?)t\s+reproduce\b|\bcannot\s+reproduce\b|\bnot\s+reproducible\b/,
  /\bduplicate[ds]?\b/,
  /\bdecline[ds]?\b|\breject(ed)?\b|\bcancel(l?ed)?\b|\babandon(ed)?\b|\bdropped\b|\bwithdrawn\b|\bdiscarded\b/,
  /\bobsolete\b|\binvalid\b|\bout\s+of\s+scope\b|\bout\s+of\s+date\b|\bsuperseded\b|\bincomplete\b|\bas\s+designed\b/,
]

const isGivenUp = (name: string): boolean => {
  const plain = name.toLowerCase().replaceAll('\u2019', "'").trim()
  return GIVEN_UP.some((pattern) => pattern.test(plain))
}

/** By Jira's category of a status ("new", "indeterminate", "done"); Jira calls dropped work done, its name tells. */
export function proposeDelivery(category: string, name: string): ProposedDelivery {
  switch (category) {
    case 'done':
      return isGivenUp(name) ? 'dropped' : 'delivered'
    case 'indeterminate':
      return 'doing'
    default:
      return 'todo'
  }
}

/**
 * Dropped where a resolution's name says so. Any other leaves the word to the status (null): a re-opened
 * story whose resolution nobody cleared must not stay delivered.
 */
export function proposeResolution(name: string): 'dropped' | null {
  return isGivenUp(name) ? 'dropped' : null
}

/** Whether a link type's outward side ("blocks") means that the other issue depends on this one. */
export function proposesDependency(outward: string): boolean {
  return /\bblocks?\b|\bprecede|\benable|\bis (required|needed) (by|for)|\bis a (dependency|prerequisite) (of|for)/i.test(outward)
}

/** Story points as teams deal them: 1, 2, 3, 5, 8 from the smallest to the largest of five sizes. */
const POINTS = [1, 2, 3, 5] as const

/** The size to offer for a number of story points; null for none, for what is no number, or without sizes. */
export function proposeSize(points: number | null, sizes: readonly Size[]): string | null {
  if (points === null || !Number.isFinite(points) || points <= 0 || sizes.length === 0) return null
  const step = POINTS.filter((limit) => points > limit).length
  const ordered = sizes.toSorted((a, b) => a.minDays + a.maxDays - (b.minDays + b.maxDays))
  return ordered[Math.round((step * (ordered.length - 1)) / POINTS.length)]!.id
}

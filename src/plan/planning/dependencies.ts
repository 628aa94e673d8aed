import type { LocalId, StoryId } from '../kernel/ids'
import type { PlanParts } from '../planState'

/** What a story needs done before it. */
export type NeedsOf = (story: StoryId) => readonly StoryId[]

const NONE: readonly StoryId[] = []

/** By Jira's links of the configured types alone. */
export const linksOf =
  ({ jiraFacts }: Pick<PlanParts, 'jiraFacts'>): NeedsOf =>
  (story) =>
    jiraFacts.dependsOn[story] ?? NONE

/** By Jira's links, and by the hypotheses that it rests on: while one has no verdict, the story that tests it comes first (S6). */
export function needsIn(plan: Pick<PlanParts, 'jiraFacts' | 'hypotheses'>): NeedsOf {
  const tests = testsByStory(plan.hypotheses.rows)
  const links = linksOf(plan)
  return (story) => {
    const tested = tests.get(story)
    const linked = links(story)
    return tested === undefined ? linked : [...new Set([...linked, ...tested])]
  }
}

function testsByStory(rows: PlanParts['hypotheses']['rows']): ReadonlyMap<StoryId, readonly StoryId[]> {
  const found = new Map<StoryId, StoryId[]>()
  for (const row of Object.values(rows)) {
    if (row.status !== 'stated' && row.status !== 'testing') continue
    for (const story of row.dependants) if (story !== row.story) found.set(story, [...(found.get(story) ?? []), row.story])
  }
  return found
}

/** The open hypothesis by which one story needs another; null where a link of Jira says so. */
export function hypothesisBetween({ jiraFacts, hypotheses }: Pick<PlanParts, 'jiraFacts' | 'hypotheses'>, story: StoryId, need: StoryId): LocalId | null {
  if (jiraFacts.dependsOn[story]?.includes(need)) return null
  const found = Object.entries(hypotheses.rows).find(([, row]) => row.story === need && row.dependants.includes(story) && (row.status === 'stated' || row.status === 'testing'))
  return found?.[0] ?? null
}

/**
 * Stories that wait for one another, each circle once, as a way round it (Tarjan 1972 finds what hangs together; the
 * shortest way back from its first story names it). No recursion: a chain of thousands is no problem.
 */
export function circlesOf(stories: readonly StoryId[], needsOf: NeedsOf): readonly (readonly StoryId[])[] {
  const among = new Set(stories)
  const needs = (story: StoryId): readonly StoryId[] => needsOf(story).filter((need) => among.has(need))
  return knotsOf(stories, needs).map((knot) => shortestWayRound(knot[0]!, new Set(knot), needs))
}

function knotsOf(stories: readonly StoryId[], needs: NeedsOf): readonly (readonly StoryId[])[] {
  const index = new Map<StoryId, number>()
  const low = new Map<StoryId, number>()
  const open: StoryId[] = []
  const isOpen = new Set<StoryId>()
  const knots: (readonly StoryId[])[] = []
  for (const start of stories) {
    const way: { readonly story: StoryId; readonly needs: readonly StoryId[]; next: number }[] = []
    const enter = (story: StoryId): void => {
      index.set(story, index.size)
      low.set(story, index.get(story)!)
      open.push(story)
      isOpen.add(story)
      way.push({ story, needs: needs(story), next: 0 })
    }
    if (!index.has(start)) enter(start)
    while (way.length > 0) {
      const here = way.at(-1)!
      const need = here.needs[here.next++]
      if (need !== undefined) {
        if (!index.has(need)) enter(need)
        else if (isOpen.has(need)) low.set(here.story, Math.min(low.get(here.story)!, index.get(need)!))
        continue
      }
      way.pop()
      const before = way.at(-1)?.story
      if (before !== undefined) low.set(before, Math.min(low.get(before)!, low.get(here.story)!))
      if (low.get(here.story) !== index.get(here.story)) continue
      const knot = open.splice(open.lastIndexOf(here.story))
      for (const story of knot) isOpen.delete(story)
      if (knot.length > 1) knots.push(knot)
    }
  }
  return knots
}

/** From the story over what it needs back to it, without naming it twice. */
function shortestWayRound(start: StoryId, knot: ReadonlySet<StoryId>, needs: NeedsOf): readonly StoryId[] {
  const cameFrom = new Map<StoryId, StoryId | null>([[start, null]])
  for (const story of cameFrom.keys())
    for (const need of needs(story)) {
      if (need === start) return trace(cameFrom, story)
      if (knot.has(need) && !cameFrom.has(need)) cameFrom.set(need, story)
    }
  return [start]
}

function trace(cameFrom: ReadonlyMap<StoryId, StoryId | null>, end: StoryId): readonly StoryId[] {
  const way: StoryId[] = []
  for (let at: StoryId | null | undefined = end; at !== null && at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}

import type { LoopLink } from '../../../playbook/loopLinks'
import { LOOP_LINKS } from '../../../playbook/loopLinks'
import type { WorkKind } from '../../../playbook/workKinds'
import type { LocalId, StoryId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import { isStanding } from './backbone'
import type { MapStory } from './mapStory'

/** The thinnest path through data, model, deployment and measurement: one story for each, or one for several. */
export interface FirstLoop {
  readonly stories: Readonly<Partial<Record<LoopLink, StoryId>>>
  readonly missing: readonly LoopLink[]
  /** `behind`: open stories that are not of it stand in slices above its last one; `ahead`: none does. */
  readonly standing: 'missing' | 'behind' | 'ahead' | 'done'
  /** The open story of it that stands lowest, and how many open ones stand above. */
  readonly last: StoryId | null
  readonly above: number
}

interface Candidate {
  readonly story: StoryId
  readonly isDone: boolean
  readonly row: number
  readonly days: number
}

const LINK_OF_KIND: Readonly<Record<WorkKind, LoopLink | null>> = {
  data: 'data',
  features: 'data',
  training: 'model',
  evaluation: 'measurement',
  deployment: 'deployment',
  documentation: null,
}

/** What a story has behind it by the lifecycle stage that it has reached: one in production is deployed and measured. */
const LINKS_BEHIND: Readonly<Record<string, readonly LoopLink[]>> = {
  prototype: ['data'],
  deploy: ['data', 'model'],
  monitor: LOOP_LINKS,
}

/**
 * Which stories the first full loop takes (BML-1): for each link what is done, else what stands in the highest slice,
 * else what is smallest. A story is of a link by its kind of work, or by the stage that it has reached. `rowOf`: the
 * slice of a story on the map, from the top, if it stands there.
 */
export function firstLoop(plan: PlanParts, stories: Readonly<Record<StoryId, MapStory>>, rowOf: (story: StoryId) => number | undefined): FirstLoop {
  const best: Partial<Record<LoopLink, Candidate>> = {}
  const open: Candidate[] = []
  for (const { id, kind, state, days } of Object.values(stories)) {
    const row = rowOf(id)
    if (row === undefined || state === 'dropped') continue
    const about = { story: id, row, days: days?.max ?? Number.POSITIVE_INFINITY }
    const own = kind === undefined ? null : LINK_OF_KIND[kind]
    const behind = LINKS_BEHIND[plan.lifecycle.byStory[id]?.stage ?? ''] ?? []
    for (const link of behind) take(best, link, { ...about, isDone: true })
    if (own !== null && !behind.includes(own)) take(best, own, { ...about, isDone: state === 'delivered' })
    if (state !== 'delivered') open.push({ ...about, isDone: false })
  }
  const chosen = LOOP_LINKS.flatMap((link) => best[link] ?? [])
  const missing = LOOP_LINKS.filter((link) => best[link] === undefined)
  const last = chosen.filter(({ isDone }) => !isDone).toSorted((a, b) => b.row - a.row)[0] ?? null
  const isOfIt = new Set(chosen.map(({ story }) => story))
  const above = last === null ? 0 : open.filter(({ story, row }) => row < last.row && !isOfIt.has(story)).length
  return {
    stories: Object.fromEntries(LOOP_LINKS.flatMap((link) => (best[link] ? [[link, best[link].story]] : []))),
    missing,
    standing: missing.length > 0 ? 'missing' : last === null ? 'done' : above > 0 ? 'behind' : 'ahead',
    last: last?.story ?? null,
    above,
  }
}

function take(best: Partial<Record<LoopLink, Candidate>>, link: LoopLink, candidate: Candidate): void {
  const standing = best[link]
  if (standing === undefined || isBefore(candidate, standing)) best[link] = candidate
}

function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.isDone !== b.isDone) return a.isDone
  if (a.row !== b.row) return a.row < b.row
  if (a.days !== b.days) return a.days < b.days
  return Number(a.story) < Number(b.story)
}

/** The links that each story of the loop stands for. */
export function linksByStory({ stories }: Pick<FirstLoop, 'stories'>): ReadonlyMap<StoryId, readonly LoopLink[]> {
  const links = new Map<StoryId, LoopLink[]>()
  for (const link of LOOP_LINKS) {
    const story = stories[link]
    if (story !== undefined) links.set(story, [...(links.get(story) ?? []), link])
  }
  return links
}

/** The row of each story that stands on the map. */
export function rowsOf(map: PlanParts['map'], sliceOrder: ReadonlyMap<LocalId, number>): (story: StoryId) => number | undefined {
  return (story) => {
    const place = map.places[story]
    return place !== undefined && isStanding(map, place) ? sliceOrder.get(place.slice) : undefined
  }
}

import type { LocalId, Moment, StoryId } from '../kernel/ids'
import type { PlanParts } from '../planState'
import { circlesOf, hypothesisBetween, needsIn } from '../planning/dependencies'
import type { NeedsOf } from '../planning/dependencies'
import type { Healing } from '../planning/healing'
import { healingOf, neededByIn } from '../planning/healing'
import { iterationsAhead } from './iterationsAhead'
import { backboneOf, isStanding } from './storyMap/backbone'
import { mapStories } from './storyMap/mapStory'

/** A story that comes before what it needs, on the map or in the plan of iterations (S6). */
export interface LateDependency {
  readonly story: StoryId
  readonly where: 'slice' | 'iteration'
  /** What it needs and comes later; `hypothesis`: by which, null for a link of Jira. */
  readonly needs: readonly { readonly story: StoryId; readonly hypothesis: LocalId | null }[]
  readonly healing: Healing
  /** The slice, or the iteration, that the stories move to; null: out of their iteration. */
  readonly to: LocalId | null
}

export interface Dependencies {
  readonly late: readonly LateDependency[]
  /** Stories that wait for one another. */
  readonly circles: readonly (readonly StoryId[])[]
}

/** Every open story that comes before what it needs, with the smallest change that heals it; and the circles. */
export function lateDependencies(plan: PlanParts, now: Moment): Dependencies {
  const stories = mapStories(plan)
  const open = Object.keys(stories).filter((id) => stories[id]!.state === 'todo' || stories[id]!.state === 'doing')
  const isOpen = new Set(open)
  const all = needsIn(plan)
  const needsOf: NeedsOf = (story) => all(story).filter((need) => need !== story && isOpen.has(need))
  const neededBy = neededByIn(open, needsOf)
  const slices = backboneOf(plan.map, () => false).slices.map(({ id }) => id)
  const ahead = iterationsAhead(plan, now).map(({ id }) => id)

  const rowOf = (story: StoryId): number | null => {
    const place = plan.map.places[story]
    return place !== undefined && isStanding(plan.map, place) ? slices.indexOf(place.slice) : null
  }
  /** What is planned into no iteration comes after all of them; what is under way is on its way. */
  const turnOf = (story: StoryId): number | null => {
    const at = ahead.indexOf(plan.iterations.byStory[story] ?? '')
    return at >= 0 ? at : stories[story]?.state === 'doing' ? null : ahead.length
  }
  const flags = (where: LateDependency['where'], placeOf: (story: StoryId) => number | null, targets: readonly LocalId[]): readonly LateDependency[] =>
    open.flatMap((story) => {
      const own = placeOf(story)
      if (own === null || own >= targets.length) return []
      const needs = needsOf(story).filter((need) => (placeOf(need) ?? own) > own)
      const healing = needs.length === 0 ? null : healingOf(story, placeOf, needsOf, neededBy)
      if (healing === null) return []
      return [{ story, where, needs: needs.map((need) => ({ story: need, hypothesis: hypothesisBetween(plan, story, need) })), healing, to: targets[healing.to] ?? null }]
    })
  return { late: [...flags('slice', rowOf, slices), ...flags('iteration', turnOf, ahead)], circles: circlesOf(open, needsOf) }
}

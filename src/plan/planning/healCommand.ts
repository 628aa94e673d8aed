import type { PlanCommand, PlanParts } from '../planState'
import type { LateDependency } from '../views/lateDependencies'

/** The one command that carries a healing out: each story keeps its column. */
export function healCommand({ map }: Pick<PlanParts, 'map'>, { where, to, healing: { stories } }: LateDependency): PlanCommand {
  if (where === 'iteration') return { type: 'PlanIterations', stories: stories.map((story) => ({ story, iteration: to })) }
  return {
    type: 'LayOutStories',
    places: stories.flatMap((story) => {
      const place = map.places[story]
      return place && to !== null ? [{ story, vertical: place.vertical, activity: place.activity, slice: to }] : []
    }),
  }
}

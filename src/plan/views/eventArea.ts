import { baselinesEvents } from '../areas/baselines/events'
import { estimatesEvents } from '../areas/estimates/events'
import { hypothesesEvents } from '../areas/hypotheses/events'
import { iterationsEvents } from '../areas/iterations/events'
import { jiraFactsEvents } from '../areas/jiraFacts/events'
import { learningEvents } from '../areas/learning/events'
import { lifecycleEvents } from '../areas/lifecycle/events'
import { mapEvents } from '../areas/map/events'
import { settingsEvents } from '../areas/settings/events'
import type { PlanEvent } from '../planState'
import type { AreaName } from './eventSentence'

const eventsOf: Readonly<Record<AreaName, object>> = {
  settings: settingsEvents,
  jiraFacts: jiraFactsEvents,
  map: mapEvents,
  estimates: estimatesEvents,
  hypotheses: hypothesesEvents,
  baselines: baselinesEvents,
  lifecycle: lifecycleEvents,
  learning: learningEvents,
  iterations: iterationsEvents,
}

const areaByType: ReadonlyMap<string, AreaName> = new Map(
  (Object.keys(eventsOf) as AreaName[]).flatMap((area) => Object.keys(eventsOf[area]).map((type) => [type, area] as const)),
)

/** Which area a fact belongs to; null for one that this version does not know. */
export function areaOf(event: PlanEvent): AreaName | null {
  return areaByType.get(event.type) ?? null
}

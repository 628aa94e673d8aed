import { baselinesArea } from './areas/baselines/area'
import { estimatesArea } from './areas/estimates/area'
import { hypothesesArea } from './areas/hypotheses/area'
import { iterationsArea } from './areas/iterations/area'
import { jiraFactsArea } from './areas/jiraFacts/area'
import { learningArea } from './areas/learning/area'
import { lifecycleArea } from './areas/lifecycle/area'
import { mapArea } from './areas/map/area'
import { settingsArea } from './areas/settings/area'

/** What a story's panel and the map decide and fold: a browser loads their rules with every plan. */
export const coreAreas = [
  settingsArea,
  jiraFactsArea,
  mapArea,
  estimatesArea,
  hypothesesArea,
  baselinesArea,
  lifecycleArea,
  learningArea,
  iterationsArea,
] as const

import { baselinesArea } from './areas/baselines/area'
import { estimatesArea } from './areas/estimates/area'
import { hypothesesArea } from './areas/hypotheses/area'
import { lifecycleArea } from './areas/lifecycle/area'
import { prototypesArea } from './areas/prototypes/area'

/** What a story's panel decides and folds: a browser loads their rules with every plan. */
export const storyAreas = [estimatesArea, hypothesesArea, baselinesArea, lifecycleArea, prototypesArea] as const

import { iterationsArea } from './areas/iterations/area'
import { learningArea } from './areas/learning/area'
import { mapArea } from './areas/map/area'

/** What the story map decides and folds, and what a decision after a verdict does to it: the project page loads their rules with every plan, beside those of a story. */
export const mapAreas = [learningArea, mapArea, iterationsArea] as const

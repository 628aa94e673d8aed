import { iterationsArea } from './areas/iterations/area'
import { mapArea } from './areas/map/area'

/** What the story map decides and folds: the project page loads their rules with every plan, beside those of a story. */
export const mapAreas = [mapArea, iterationsArea] as const

import { iterationsArea } from './areas/iterations/area'
import { mapArea } from './areas/map/area'
import { storyAreas } from './storyAreas'

/** What the story map decides and folds: the project page loads their rules with every plan. */
export const coreAreas = [...storyAreas, mapArea, iterationsArea] as const

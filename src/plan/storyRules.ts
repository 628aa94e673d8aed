import { learningFolding } from './areas/learning/folding'
import { groundAreas } from './groundAreas'
import { foldsOnly } from './kernel/foldsOnly'
import { createRules } from './rules'
import { storyAreas } from './storyAreas'

/**
 * The rules of a story's panel; they fold the other areas' events as unknown ones. A decision after a verdict may
 * place stories: its rules come with the map's, once somebody considers one.
 */
export const storyRules = createRules([...groundAreas, ...storyAreas, foldsOnly(learningFolding)])

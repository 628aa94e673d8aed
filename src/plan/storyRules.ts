import { groundAreas } from './groundAreas'
import { createRules } from './rules'
import { storyAreas } from './storyAreas'

/** The rules of a story's panel; they fold the other areas' events as unknown ones. */
export const storyRules = createRules([...groundAreas, ...storyAreas])

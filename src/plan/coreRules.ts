import { groundAreas } from './groundAreas'
import { mapAreas } from './mapAreas'
import { createRules } from './rules'
import { storyAreas } from './storyAreas'

/** The rules of the project page; they fold the other areas' events as unknown ones. */
export const coreRules = createRules([...groundAreas, ...storyAreas, ...mapAreas])

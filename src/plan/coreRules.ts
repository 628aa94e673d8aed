import { coreAreas } from './coreAreas'
import { createRules } from './rules'

/** The rules of the project page; they fold the other areas' events as unknown ones. */
export const coreRules = createRules(coreAreas)

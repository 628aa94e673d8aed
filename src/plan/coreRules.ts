import { coreAreas } from './coreAreas'
import { createRules } from './rules'

/** The rules that every page needs; they fold the other areas' events as unknown ones. */
export const coreRules = createRules(coreAreas)

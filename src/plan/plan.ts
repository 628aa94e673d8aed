import { coreAreas } from './coreAreas'
import { practiceAreas } from './practiceAreas'
import { createRules } from './rules'

/** All that Foldline decides and computes: a new practice is one line in `practiceAreas`. */
export const areas = [...coreAreas, ...practiceAreas] as const

/** Rises whenever the same events fold into another state: snapshots of another version are not used. */
export const FOLD_VERSION = 3

export const planRules = createRules(coreAreas, practiceAreas)
export const { folding, fold, initialState, capabilities, capabilityOf, needs, parseCommand, parseEvent, decide } = planRules

export { storiesToUndo } from './undo'

import { jiraFactsFolding } from './areas/jiraFacts/folding'
import { settingsFolding } from './areas/settings/folding'
import { foldsOnly } from './kernel/foldsOnly'

/**
 * What every other area stands on, for browsers: they fold its events. Its commands are rare there, most are
 * Foldline's own, so their rules come only with those of all areas.
 */
export const groundAreas = [foldsOnly(settingsFolding), foldsOnly(jiraFactsFolding)] as const

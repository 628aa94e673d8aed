import { jiraFactsFolding } from './areas/jiraFacts/folding'
import { settingsFolding } from './areas/settings/folding'
import type { AreaFolding } from './kernel/area'
import { rejected } from './kernel/decision'
import type { AnyArea } from './kernel/fold'

/**
 * What every other area stands on, for browsers: they fold its events. Its commands are rare there, most are
 * Foldline's own, so their rules come only with those of all areas.
 */
export const groundAreas: readonly AnyArea[] = [foldsOnly(settingsFolding), foldsOnly(jiraFactsFolding)]

// The kernel handles areas of every shape; each is checked where it is defined.
// oxlint-disable-next-line typescript/no-explicit-any
function foldsOnly(folding: AreaFolding<any, any, any>): AnyArea {
  return { ...folding, commands: {}, capability: {}, needs: () => 'plan', decide: () => rejected('invalid', 'This is decided elsewhere.') }
}

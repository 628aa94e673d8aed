import type { AreaFolding } from './area'
import { rejected } from './decision'
import type { AnyArea } from './fold'

/** An area that knows its events and none of its commands: what they do is decided where its rules are. */
// The kernel handles areas of every shape; each is checked where it is defined.
// oxlint-disable-next-line typescript/no-explicit-any
export function foldsOnly(folding: AreaFolding<any, any, any>): AnyArea {
  return { ...folding, commands: {}, capability: {}, needs: () => 'plan', decide: () => rejected('invalid', 'This is decided elsewhere.') }
}

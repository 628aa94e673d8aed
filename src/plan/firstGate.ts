import { FIRST_GATE } from '../playbook/sheets/firstGate'
import { inOrder } from './areas/map/order'
import type { MapState } from './areas/map/state'
import type { SheetsState } from './areas/sheets/state'
import { isAsked } from './areas/sheets/isAsked'
import { fieldKey } from './areas/sheets/keys'
import type { LocalId } from './kernel/ids'

/** The questions that the first gate still waits for: none, and it is open (F3). One that the plan does not ask keeps nothing closed. */
export function firstGateWaitsFor(sheets: SheetsState): readonly string[] {
  return FIRST_GATE.fields.filter((field) => {
    const key = fieldKey(FIRST_GATE.sheet, field)
    return sheets.answers[key] === undefined && isAsked(sheets, key)
  })
}

/** Whether the gate of this slice is the first of the map: the one that stays closed while framing does not say why (F3). */
export function isFirstGate({ slices }: Pick<MapState, 'slices'>, slice: LocalId): boolean {
  return inOrder(slices).find(({ id }) => !slices[id]!.retired)?.id === slice
}

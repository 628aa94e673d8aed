import type { Rejection } from '../../kernel/decision'
import { rejected } from '../../kernel/decision'
import type { Given } from './state'

/** Of two people at one field, the second is told that the first was there; nobody's words are lost. */
export function rejectStale(now: Given<unknown> | undefined, seen: string | null | undefined): Rejection | null {
  if (seen === undefined || seen === (now?.commit ?? null)) return null
  return { ...rejected('conflict', 'Somebody answered this in the meantime. Look at their answer, then save yours again.', 'answer'), ...(now && { by: now.by }) }
}

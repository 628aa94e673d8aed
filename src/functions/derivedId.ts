import { createHash } from 'node:crypto'

/** An id that is the same whenever the same work is done again, so that doing it twice writes it once. */
export function derivedId(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24)
}

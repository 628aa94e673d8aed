/**
 * The next value, made of the pieces of `before` wherever they say the same, down to any depth of plain JSON. A
 * view that compares by identity then draws only what changed. `next` is used up by it; what it shares with a frozen
 * state is only read.
 */
export function shared<T>(before: unknown, next: T): T {
  if (Object.is(before, next) || !isObject(before) || !isObject(next)) return next
  if (Array.isArray(before) !== Array.isArray(next)) return next
  const old = before as Record<string, unknown>
  const fresh = next as Record<string, unknown>
  const keys = Object.keys(fresh)
  let isSame = keys.length === Object.keys(old).length
  for (const key of keys) {
    const piece = shared(old[key], fresh[key])
    if (piece !== fresh[key]) fresh[key] = piece
    if (isSame && (piece !== old[key] || !(key in old))) isSame = false
  }
  return isSame ? (before as T) : next
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

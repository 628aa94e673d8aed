/** Whether two plain JSON values say the same; the order of keys does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = definedEntries(a)
  const right = definedEntries(b)
  return left.length === right.length && left.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]))
}

/** `undefined` is not JSON: a key that holds it is absent. */
const definedEntries = (value: object) => Object.entries(value).filter(([, entry]) => entry !== undefined)

import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** All files below a folder whose path matches, sorted, so that what is made from them is stable. */
export function filesUnder(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => pattern.test(path))
    .sort()
}

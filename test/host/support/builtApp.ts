import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** The functions' bundle, built where it is missing. */
export function buildApp(): void {
  if (existsSync(`${ROOT}/dist/functions/index.cjs`)) return
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/build.ts', '--functions'], { cwd: ROOT, stdio: 'inherit' })
}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeDemo } from '../../../host/demo/runDemo'

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** Before all browser tests: the app is built and the demo made once; each worker starts from a copy of it. */
export default async function globalSetup(): Promise<void> {
  if (!existsSync(join(ROOT, 'dist/functions/index.cjs')) || !existsSync(join(ROOT, 'static/build/project-page/index.html'))) {
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' })
    if (status !== 0) throw new Error('The app cannot be built')
  }
  const file = process.env['FOLDLINE_DEMO'] ?? join(mkdtempSync(join(tmpdir(), 'foldline-')), 'demo.db')
  process.env['FOLDLINE_DEMO'] = file
  if (!existsSync(file)) await makeDemo({ root: ROOT, file }, (text) => console.log(text))
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Builds what manifest.yml names: the functions' bundle (dist/functions/index.cjs) and, with Vite, each
 * resource as static/build/<resource>/index.html with its assets. `--functions` or `--static` builds one half.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const asked = process.argv.slice(2)
const all = asked.length === 0

if (all || asked.includes('--functions')) await buildFunctions()
if (all || asked.includes('--static')) buildStatic()

/** The same entry that Forge's bundler takes at deployment; `npm run check:forge` proves that one too. */
async function buildFunctions(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/functions/index.cjs',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  })
}

function buildStatic(): void {
  run('tools/tokens.ts')
  if (!existsSync(join(root, 'vite.config.ts'))) return
  const vite = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (vite.status !== 0) process.exit(vite.status ?? 1)
}

function run(script: string): void {
  if (!existsSync(join(root, script))) return
  const done = spawnSync(process.execPath, ['--import', 'tsx', join(root, script)], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

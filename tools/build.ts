import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildStatic } from './buildStatic'

/**
 * Builds what manifest.yml names: the functions' bundle (dist/functions/index.cjs) and each resource as
 * static/build/<resource>/index.html with its assets. `--functions` or `--static` builds one half.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const asked = process.argv.slice(2)
const all = asked.length === 0

if (all || asked.includes('--functions')) await buildFunctions()
if (all || asked.includes('--static')) await buildStatic()

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

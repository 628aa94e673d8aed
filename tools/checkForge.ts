import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { manifestProblems } from './manifestRules'
import { smokeTest } from './smokeTest'

/**
 * Checks the app as `forge deploy` would, on this machine: Atlassian's validator, linters and bundler, our own
 * rules for what those miss, every handler of the manifest in the bundle, and the local host's smoke test on it.
 * Only the first run needs the network, for the tools' own folder (npm's registry).
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const tools = join(root, 'tools/forge')

interface ToolResult {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly bundle: string | null
}

const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as Manifest
interface Manifest {
  readonly modules: { readonly function: readonly { readonly key: string; readonly handler: string }[] }
}

installTools()
if (!existsSync(join(root, 'static/build/project-page/index.html'))) runOrExit('npm', ['run', '--silent', 'build'], root)
const own = manifestProblems(manifest)
const { errors, warnings, bundle } = runTools()
const handlers = bundle === null ? [] : missingHandlers(bundle)
for (const warning of warnings) console.warn(`warning: ${warning}`)
const problems = [...own, ...errors, ...handlers]
for (const problem of problems) console.error(`error: ${problem}`)
if (problems.length > 0 || bundle === null) process.exit(1)
console.log(`Forge: manifest, lint, bundle and ${manifest.modules.function.length} handlers are right.`)
await smoke(bundle)
rmSync(dirname(bundle), { recursive: true, force: true })

/** Once per lock file: the folder's own packages, none of whose scripts is run. */
function installTools(): void {
  const stamp = join(tools, 'node_modules/.foldline-lock')
  const lock = createHash('sha256').update(readFileSync(join(tools, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing Forge’s tools once (tools/forge)…')
  runOrExit('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], tools)
  writeFileSync(stamp, lock)
}

function runTools(): ToolResult {
  const done = spawnSync(process.execPath, [join(tools, 'forgeTools.cjs')], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const last = done.stdout.trim().split('\n').at(-1) ?? ''
  try {
    return JSON.parse(last) as ToolResult
  } catch {
    return { errors: [`Forge's tools failed: ${done.stderr || last || `exit ${done.status}`}`], warnings: [], bundle: null }
  }
}

function missingHandlers(file: string): readonly string[] {
  const bundled = createRequire(import.meta.url)(file) as Record<string, unknown>
  return manifest.modules.function.flatMap(({ key, handler }) => {
    const name = handler.split('.')[1] ?? ''
    return typeof bundled[name] === 'function' ? [] : [`manifest.yml: function ${key}: the bundle exports no handler "${name}"`]
  })
}

/** Starts the local host on the bundle and calls the app through it as people would. */
async function smoke(file: string): Promise<void> {
  const failed = await smokeTest(root, file)
  for (const problem of failed) console.error(`error: smoke test: ${problem}`)
  if (failed.length > 0) process.exit(1)
  console.log('Forge: the local host ran the smoke test on Forge’s own bundle.')
}

function runOrExit(command: string, args: readonly string[], cwd: string): void {
  const done = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

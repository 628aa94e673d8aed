import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeDemo } from './demo/runDemo'
import { readManifest } from './forge/manifest'
import { reportToText } from './jira/import/reportToText'
import { isProfileName } from './profile'
import { startHost } from './server'
import { isSwitchName } from './switches'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

const USAGE = `npm start -- [--port 4870] [--no-open] [--fresh] [--profile cloud|fast|chaos] [--import FILE …] [--data FOLDER] [--turn NAME,…] [--no-demo]`

await main()

/** `npm start`: builds what is missing, makes the demo on the first run, and serves until it is stopped. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4870' },
      'no-open': { type: 'boolean', default: false },
      'no-demo': { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      profile: { type: 'string', default: 'cloud' },
      import: { type: 'string', multiple: true, default: [] },
      data: { type: 'string', default: '.foldline' },
      turn: { type: 'string', default: process.env['HOST_TURN'] ?? '' },
    },
  })
  const port = Number(values.port)
  const turned = values.turn.split(',').filter((name) => name !== '')
  if (!Number.isInteger(port) || port < 0 || port > 65534 || !isProfileName(values.profile) || !turned.every(isSwitchName)) return refuse(USAGE)

  const file = join(resolve(ROOT, values.data), 'site.db')
  if (values.fresh) for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true })
  if (!buildMissing()) return refuse('The build failed: see above.')
  if (!values['no-demo']) await makeDemo({ root: ROOT, file }, (text) => console.log(text))

  const host = await startHost({ root: ROOT, file, port, profile: values.profile, turned }).catch((error: unknown) => {
    const busy = (error as { code?: string }).code === 'EADDRINUSE'
    refuse(busy ? `Port ${port} or ${port + 1} is taken: choose another with --port.` : String(error))
    return null
  })
  if (!host) return
  // `--import a.csv b.csv`: the shell hands further files over as positionals.
  const imports = [...values.import, ...(values.import.length > 0 ? positionals : [])]
  if (imports.length > 0) for (const report of host.jira.importFiles(imports)) console.log(reportToText(report))
  console.log(`Foldline in a local Jira: ${host.url}/`)
  if (!values['no-open']) openBrowser(`${host.url}/`)
  const stop = (): void => void host.close().then(() => process.exit(0))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** The bundle and the resources are made where they are missing or older than their sources. */
function buildMissing(): boolean {
  if (isBuilt()) return true
  console.log('Building …')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' })
  // A resource above its budget fails the build, and yet it is there.
  return status === 0 || isBuilt()
}

function isBuilt(): boolean {
  const resources = Object.values(readManifest(join(ROOT, 'manifest.yml')).resources).map(({ path }) => join(ROOT, path, 'index.html'))
  const made = Math.min(...[join(ROOT, 'dist/functions/index.cjs'), ...resources].map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)))
  return made > Math.max(...['src', 'static', 'manifest.yml', 'package.json'].map((path) => newestIn(join(ROOT, path))))
}

function newestIn(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => name !== 'build' && name !== 'tokens.css')
      .map((name) => newestIn(join(path, name))),
  )
}

function openBrowser(url: string): void {
  const program = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  // A machine without a browser is no reason to stop.
  spawn(program, [url], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref()
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { eventProblem } from './eventProblem'
import { exportPlan } from './exportPlan'
import { importPlan } from './importPlan'
import { textToPlanFile } from './planFile'
import type { SiteFile } from './siteFile'
import { openSiteFile } from './siteFile'

/**
 * `npm run -s log -- export PROJECT > plan.ndjson`, `npm run log -- import plan.ndjson [--project KEY]`: a plan's log
 * out of the local host's file and back, whether the host runs or not.
 */
const USAGE = `Usage: npm run -s log -- export PROJECT > plan.ndjson
       npm run log -- import plan.ndjson [--project KEY]   (KEY: another project than the one it came from)
       --data FOLDER names the host's folder (.foldline)`
const SHOWN = 20

await main()

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '.foldline' }, project: { type: 'string' } },
  })
  const [verb, what] = positionals
  if ((verb !== 'export' && verb !== 'import') || what === undefined) return fail(USAGE)
  const site = openSiteFile(values.data)
  if (!site) return fail(`There is no host's file under ${values.data}: run npm start once.`)
  try {
    if (verb === 'export') await runExport(site, what)
    else await runImport(site, what, values.project)
  } finally {
    site.close()
  }
}

async function runExport(site: SiteFile, projectKey: string): Promise<void> {
  const exported = await exportPlan(site, projectKey)
  if (exported.kind === 'refused') return fail(exported.message)
  // A pipe may take less than the whole at once: the process must not end before it has it all.
  await new Promise((resolve) => process.stdout.write(exported.text, resolve))
}

async function runImport(site: SiteFile, path: string, projectKey: string | undefined): Promise<void> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return fail(`${path} cannot be read.`)
  }
  const parsed = textToPlanFile(text, eventProblem)
  if (parsed.kind === 'unreadable') {
    const lines = parsed.problems.slice(0, SHOWN).map(({ line, message }) => `${path}:${line}: ${message}`)
    const more = parsed.problems.length > SHOWN ? [`… and ${parsed.problems.length - SHOWN} more`] : []
    return fail([...lines, ...more, 'Nothing was written.'].join('\n'))
  }
  const done = await importPlan(site, parsed.file, projectKey)
  if (done.kind === 'refused') return fail(done.message)
  const strangers = done.strangers > 0 ? ` ${done.strangers} stories of the plan are not in this Jira.` : ''
  console.error(done.added === 0 ? `${done.projectKey} has all of it already.` : `${done.projectKey}: ${done.added} commits imported.${strangers}`)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { blockCommits } from '../src/log/blocks'
import { commitKey } from '../src/log/keys'
import { commitToStored, storedToCommit } from '../src/log/storedCommit'
import type { Commit } from '../src/plan/kernel/commit'
import { eachStoryOf } from '../src/plan/kernel/fold'
import { eventProblem } from './eventProblem'
import type { PlanFile, PlanFileStory } from './planFile'
import { planFileToText, textToPlanFile } from './planFile'
import type { SiteFile } from './siteFile'
import { openSiteFile } from './siteFile'

/**
 * `npm run log -- export PROJECT > plan.ndjson`, `npm run log -- import plan.ndjson [--project KEY]`: a plan's log
 * out of the local host's file and back, whether the host runs or not.
 */
const USAGE = `Usage: npm run log -- export PROJECT > plan.ndjson
       npm run log -- import plan.ndjson [--project KEY]   (KEY: another project than the one it came from)
       --data FOLDER names the host's folder (.foldline)`

type Project = { readonly id: string; readonly key: string; readonly name: string }

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
    if (verb === 'export') await exportPlan(site, what)
    else await importPlan(site, what, values.project)
  } finally {
    site.close()
  }
}

async function exportPlan(site: SiteFile, projectKey: string): Promise<void> {
  const project = await projectNamed(site, projectKey)
  if (!project) return fail(`This Jira has no project ${projectKey}.`)
  const commits = await allCommits(site, project.id)
  const started = commits[0]?.events.find((event) => event.type === 'PlanStarted') as { logId?: string } | undefined
  if (started?.logId === undefined) return fail(`${projectKey} has no plan.`)
  const head = { foldline: 1, project, logId: started.logId, commits: commits.length } as const
  process.stdout.write(planFileToText({ head, stories: await storiesIn(site, commits), commits }))
}

async function importPlan(site: SiteFile, path: string, projectKey: string | undefined): Promise<void> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return fail(`${path} cannot be read.`)
  }
  const parsed = textToPlanFile(text, eventProblem)
  if (parsed.kind === 'unreadable') return fail(parsed.problems.slice(0, 20).map((each) => `${path}:${each.line}: ${each.message}`).join('\n'))
  const { file } = parsed
  const project = await projectNamed(site, projectKey ?? file.head.project.id)
  if (!project) return fail(`This Jira has no project ${projectKey ?? file.head.project.key}: name one with --project KEY.`)
  const standing = await firstCommit(site, project.id)
  if (standing !== null && standing.id !== file.commits[0]?.id) return fail(`${project.key} has a plan already: nothing was written.`)
  const known = await storiesIn(site, file.commits)
  await writeCommits(site, project.id, file)
  const strangers = file.stories.length - known.filter((story) => story.title !== null).length
  console.error(`${project.key}: ${file.commits.length} commits imported.${strangers > 0 ? ` ${strangers} stories of the plan are not in this Jira.` : ''}`)
}

/** In order, each once: an import that was cut off goes on where it was when it is started again. */
async function writeCommits(site: SiteFile, plan: string, file: PlanFile): Promise<void> {
  for (const commit of file.commits) {
    const key = commitKey(plan, commit.seq)
    if ((await site.keyValue.create(key, commitToStored(commit))) === 'exists') {
      const there = storedToCommit((await site.keyValue.get(key)) ?? null, commit.seq)
      if (there.id !== commit.id) throw new Error(`Commit ${commit.seq} of another plan stands in the way`)
    }
  }
  await site.records.list(plan, file.commits[0]!.at)
  await site.log.upkeep(plan, 60_000)
}

async function allCommits(site: SiteFile, plan: string): Promise<readonly Commit[]> {
  const commits: Commit[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<SiteFile['log']['history']>> = await site.log.history(plan, after)
    for (const data of page.blocks) commits.push(...(blockCommits({ data }) ?? []))
    commits.push(...page.commits)
    after = page.next
  }
  return commits.filter((commit, index) => commit.seq === index + 1)
}

async function firstCommit(site: SiteFile, plan: string): Promise<Commit | null> {
  const value = await site.keyValue.get(commitKey(plan, 1))
  return value === undefined ? null : storedToCommit(value, 1)
}

/** Every story that the log names, with its key and title as Jira has them now. */
async function storiesIn(site: SiteFile, commits: readonly Commit[]): Promise<readonly PlanFileStory[]> {
  const ids = new Set<string>()
  for (const commit of commits) for (const event of commit.events) eachStoryOf(event, (id) => ids.add(id))
  const all = [...ids]
  const found = new Map<string, PlanFileStory>()
  for (let from = 0; from < all.length; from += 100) {
    const body = { issueIdsOrKeys: all.slice(from, from + 100), fields: ['summary'] }
    const answer = (await asApp(site, '/rest/api/3/issue/bulkfetch', body)) as { issues?: readonly { id: string; key: string; fields: { summary: string } }[] } | null
    for (const issue of answer?.issues ?? []) found.set(issue.id, { story: issue.id, key: issue.key, title: issue.fields.summary })
  }
  return all.map((story) => found.get(story) ?? { story, key: story, title: null })
}

async function projectNamed(site: SiteFile, keyOrId: string): Promise<Project | null> {
  const found = (await asApp(site, `/rest/api/3/project/${encodeURIComponent(keyOrId)}`)) as Project | null
  return found === null ? null : { id: String(found.id), key: found.key, name: found.name }
}

async function asApp(site: SiteFile, path: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await site.jira.fetch({ as: 'app' }, path, init)
  return answer.ok ? answer.json() : null
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

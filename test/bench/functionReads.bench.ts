import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startHost } from '../../host/server'
import { createPlanRecords } from '../../src/functions/planRecords'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { commitKey } from '../../src/log/keys'
import type { Json } from '../../src/log/keyValue'
import { commitToStored, storedToCommit } from '../../src/log/storedCommit'
import type { Commit, EventBase } from '../../src/plan/kernel/commit'
import { createBenchLog } from './benchLog'
import { benchCommits, storeBench } from './benchPlan'
import { followedBy, sheetsOfTheDemo } from './benchSheets'
import { benchRow } from './benchRow'

/**
 * What a whole function call costs in storage, as the local host meters it: the log, and all that stands around it.
 * With production's latencies: calls side by side would else end before the next one begins, and count as a chain.
 */
const COMMITS = 50_000
const folder = mkdtempSync(join(tmpdir(), 'foldline-bench-'))
const host = await startHost({ root: fileURLToPath(new URL('../..', import.meta.url)), file: join(folder, 'site.db'), port: 0, profile: 'cloud', schedules: false })

try {
  const owner = host.jira.users().find((user) => user.displayName === 'Product owner')!.accountId
  const project = (await asUser('GET', '/rest/api/3/project/BLANK')) as { id: string; key: string }
  const issue = (await asUser('POST', '/rest/api/3/issue', { fields: { project: { id: project.id }, summary: 'One of many', issuetype: { name: 'Story' } } })) as { id: string; key: string }
  await fill(1000, project.id, await sheetsOfTheDemo(folder))
  const place = { user: owner, project: { id: project.id, key: project.key, type: 'software' } }

  await measure('issue panel: 1,000 stories, 50,000 commits', 12, 'panel', () =>
    host.resolvers.invoke({ ...place, moduleKey: 'issue-panel', issue: { id: issue.id, key: issue.key, type: 'Story', typeId: '1' } }, 'plan.read', { stories: [] }),
  )
  await measure('project page: 1,000 stories, 50,000 commits, every sheet filled', 80, 'page', () =>
    host.resolvers.invoke({ ...place, moduleKey: 'project-page' }, 'plan.read', { stories: 'all', practices: true }),
  )
  await history(COMMITS, place)
  // As many as can stand without a pack, but for the one that asks for it.
  await goOn(project.id, 31 - (COMMITS % 32))
  await history(COMMITS + 31 - (COMMITS % 32), place)
} finally {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
}

/** A second call is the usual one: the first also writes who the caller is into the directory. */
async function measure(what: string, unitLimit: number, functionKey: string, call: () => Promise<{ kind: string; value?: unknown }>): Promise<void> {
  await call()
  host.meters.reset()
  const result = await call()
  const meter = host.meters.calls().find((each) => each.functionKey === functionKey)!
  const ok = (result.value as { ok?: boolean } | undefined)?.ok === true
  const raw = COMMITS % 32
  const trips = 3 + Math.ceil(raw / 25)
  benchRow(
    `${what}, whole call: read units, round trips (KVS calls, reply in KB)`,
    `${meter.readUnits}, ${meter.roundTrips} (${meter.kvsCalls}, ${Math.round(JSON.stringify(result.value).length / 1024)})`,
    `<= ${unitLimit}, <= ${trips}`,
    ok && meter.readUnits <= unitLimit && meter.roundTrips <= trips,
  )
}

/** The whole history, page by page, as the browser asks for it: all round trips of all calls. */
async function history(commits: number, place: object): Promise<void> {
  const read = async (): Promise<{ readonly calls: number; readonly last: number }> => {
    let calls = 0
    let last = 0
    for (let after: number | null = 0; after !== null; calls++) {
      const { value } = (await host.resolvers.invoke({ ...place, moduleKey: 'project-page' } as never, 'plan.history', { after })) as { value: { value: { commits: readonly { seq: number }[]; next: number | null } } }
      last = value.value.commits.at(-1)?.seq ?? last
      after = value.value.next
    }
    return { calls, last }
  }
  await read()
  host.meters.reset()
  const { calls, last } = await read()
  const meters = host.meters.calls().filter((each) => each.functionKey === 'page')
  const sum = (of: 'roundTrips' | 'readUnits' | 'jiraCalls'): number => meters.reduce((all, meter) => all + meter[of], 0)
  benchRow(
    `history: ${commits} commits, ${commits % 32} without a pack, whole call: round trips (calls, read units, calls to Jira side by side)`,
    `${sum('roundTrips')} (${calls}, ${sum('readUnits')}, ${sum('jiraCalls')})`,
    '<= 6',
    last === commits && sum('roundTrips') <= 6,
  )
}

/** Some commits more. */
async function goOn(plan: string, count: number): Promise<void> {
  const last = [...host.base.store.all<{ value: string }>('select value from kvs where key = ?', commitKey(plan, COMMITS))][0]!
  let before = storedToCommit(JSON.parse(last.value) as Json, COMMITS)
  for (let more = 0; more < count; more++) {
    const commit: Commit = { ...before, seq: before.seq + 1, id: `more-${more}`, prev: before.id, events: [{ type: 'StoryEstimated', story: '10007', estimate: { size: 'M', people: 1 }, was: null } as EventBase] }
    host.kvs.table.write('plain', commitKey(plan, commit.seq), commitToStored(commit), null)
    before = commit
  }
}

/** The same records that the log writes, put under their keys at once: 50,000 commits by commands would take an hour. */
async function fill(stories: number, plan: string, sheets: readonly Commit[]): Promise<void> {
  const store = createMemoryKeyValue()
  await storeBench(store, plan, followedBy(benchCommits(COMMITS - sheets.length, stories), sheets))
  await createPlanRecords(store).list(plan, Date.now())
  const log = createBenchLog(store)
  while ((await log.upkeep(plan, 300_000)).kind === 'more');
  host.base.store.transaction(() => {
    for (const [key, json] of store.contents()) host.kvs.table.write('plain', key, JSON.parse(json), null)
  })
}

async function asUser(method: string, path: string, body?: unknown): Promise<unknown> {
  const { accountId } = host.jira.users().find((user) => user.displayName === 'Product owner')!
  const init = { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  return (await host.jira.fetch({ as: 'user', accountId }, path, init)).json()
}

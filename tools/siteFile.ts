import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClock } from '../host/clock'
import { createFaults } from '../host/faults'
import { createKvs } from '../host/forge/kvs'
import type { KvsTable } from '../host/forge/kvsTable'
import type { Jira } from '../host/host'
import { ENVIRONMENT_ID } from '../host/installation'
import { createJira } from '../host/jira/jira'
import { readManifest } from '../host/forge/manifest'
import { profileNamed } from '../host/profile'
import { openStore } from '../host/store'
import { defaultSwitches } from '../host/switches'
import type { PlanRecords } from '../src/functions/planRecords'
import { createPlanRecords } from '../src/functions/planRecords'
import { createLog } from '../src/log/createLog'
import { createForgeKeyValue } from '../src/log/forgeKeyValue'
import type { Json, KeyValue } from '../src/log/keyValue'
import { commitKey } from '../src/log/keys'
import { commitToStored, storedToCommit } from '../src/log/storedCommit'
import type { Commit } from '../src/plan/kernel/commit'
import { decide, folding, FOLD_VERSION, needs } from '../src/plan/plan'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The local host's file, opened beside a host that may be running: SQLite keeps readers and writers apart. */
export type SiteFile = {
  readonly log: ReturnType<typeof openLog>
  readonly records: PlanRecords
  readonly jira: Jira
  /** Adds what the plan lacks of these commits, all or nothing. Answers how many, or the first that another log holds. */
  readonly addCommits: (plan: string, commits: readonly Commit[]) => AddedCommits
  readonly close: () => void
}

export type AddedCommits = { readonly kind: 'added'; readonly count: number } | { readonly kind: 'other'; readonly seq: number }

/** Null where no host has run in this folder yet. */
export function openSiteFile(folder = '.foldline'): SiteFile | null {
  const file = join(resolve(ROOT, folder), 'site.db')
  if (!existsSync(file)) return null
  const store = openStore(file)
  const profile = profileNamed('fast')
  const clock = createClock(store)
  const manifest = readManifest(join(ROOT, 'manifest.yml'))
  const kvs = createKvs({ store, clock, profile, faults: createFaults(profile), switches: defaultSwitches })
  // The unmodified `@forge/kvs`, as in a function: the log is written and read by the same code as everywhere.
  Object.assign(globalThis, {
    __forge_fetch__: async (_descriptor: unknown, path: string, init: { readonly body: string }) => {
      const { status, body } = await kvs.handle(path, init.body)
      return new Response(body === undefined ? null : JSON.stringify(body), { status })
    },
    __forge_runtime__: {},
  })
  const app = { appId: manifest.appId, environmentId: ENVIRONMENT_ID, name: 'Foldline', projectPermissions: manifest.projectPermissions }
  const jira = createJira({ store, clock, baseUrl: 'http://127.0.0.1', app })
  const keyValue = createForgeKeyValue()
  return {
    log: openLog(keyValue, clock.now),
    records: createPlanRecords(keyValue),
    jira,
    addCommits: (plan, commits) => store.transaction(() => addCommits(kvs.table, plan, commits)),
    close() {
      clock.stop()
      store.close()
    },
  }
}

function addCommits(table: KvsTable, plan: string, commits: readonly Commit[]): AddedCommits {
  const missing = commits.filter((commit) => table.read('plain', commitKey(plan, commit.seq)) === undefined)
  for (const commit of commits.slice(0, commits.length - missing.length)) {
    const standing = storedToCommit(table.read('plain', commitKey(plan, commit.seq))?.value as Json, commit.seq)
    if (JSON.stringify(standing) !== JSON.stringify(commit)) return { kind: 'other', seq: commit.seq }
  }
  for (const commit of missing) table.write('plain', commitKey(plan, commit.seq), commitToStored(commit), null)
  return { kind: 'added', count: missing.length }
}

function openLog(keyValue: KeyValue, clock: () => number) {
  let count = 0
  const random = (): string => `file${(count += 1)}`
  return createLog({ keyValue, folding, foldVersion: FOLD_VERSION, clock, random, needs, decide })
}

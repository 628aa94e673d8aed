import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClock } from '../host/clock'
import { createFaults } from '../host/faults'
import { createKvs } from '../host/forge/kvs'
import type { Jira } from '../host/host'
import { createJira } from '../host/jira/jira'
import { readManifest } from '../host/forge/manifest'
import { profileNamed } from '../host/profile'
import { openStore } from '../host/store'
import { defaultSwitches } from '../host/switches'
import type { PlanRecords } from '../src/functions/planRecords'
import { createPlanRecords } from '../src/functions/planRecords'
import { createLog } from '../src/log/createLog'
import { createForgeKeyValue } from '../src/log/forgeKeyValue'
import type { KeyValue } from '../src/log/keyValue'
import { decide, folding, FOLD_VERSION, needs } from '../src/plan/plan'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The local host's file, opened beside a host that may be running: SQLite keeps readers and writers apart. */
export type SiteFile = {
  readonly log: ReturnType<typeof openLog>
  readonly keyValue: KeyValue
  readonly records: PlanRecords
  readonly now: () => number
  readonly jira: Jira
  readonly close: () => void
}

/** Null where no host has run in this folder yet. */
export function openSiteFile(folder = '.foldline'): SiteFile | null {
  const file = join(ROOT, folder, 'site.db')
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
  const app = { appId: manifest.appId, environmentId: 'local', name: 'Foldline', projectPermissions: manifest.projectPermissions }
  const jira = createJira({ store, clock, baseUrl: 'http://127.0.0.1', app })
  const keyValue = createForgeKeyValue()
  return {
    log: openLog(keyValue, clock.now),
    keyValue,
    records: createPlanRecords(keyValue),
    now: clock.now,
    jira,
    close() {
      clock.stop()
      store.close()
    },
  }
}

function openLog(keyValue: KeyValue, clock: () => number) {
  let count = 0
  const random = (): string => `file${(count += 1)}`
  return createLog({ keyValue, folding, foldVersion: FOLD_VERSION, clock, random, needs, decide })
}

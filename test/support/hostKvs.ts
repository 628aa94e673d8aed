import { createClock } from '../../host/clock'
import { createFaults } from '../../host/faults'
import type { Faults } from '../../host/faults'
import { createKvs } from '../../host/forge/kvs'
import type { ProfileName } from '../../host/profile'
import { profileNamed } from '../../host/profile'
import { openStore } from '../../host/store'
import type { SwitchName } from '../../host/switches'
import { defaultSwitches, switchesTurned } from '../../host/switches'
import { createForgeKeyValue } from '../../src/log/forgeKeyValue'
import type { KeyValue } from '../../src/log/keyValue'

/** The log's storage as the app has it on the local host: unmodified `@forge/kvs` over the host's store. */
export function installHostKvs(
  profile: ProfileName = 'fast',
  turned: readonly SwitchName[] = ['laggingQueries'],
): { readonly keyValue: KeyValue; readonly faults: Faults; readonly uninstall: () => void } {
  const store = openStore(':memory:')
  const settled = { ...profileNamed(profile), latency: { invoke: 0, kvs: 0, jira: 0 } }
  const faults = createFaults(settled)
  const switches = turned.length === 0 ? defaultSwitches : switchesTurned(turned)
  const kvs = createKvs({ store, clock: createClock(store), profile: settled, faults, switches })
  const before = Reflect.get(globalThis, '__forge_fetch__') as unknown
  Reflect.set(globalThis, '__forge_fetch__', async (_to: unknown, path: string, init: { readonly body: string }) => {
    const { status, body } = await kvs.handle(path, init.body)
    return new Response(body === undefined ? null : JSON.stringify(body), { status })
  })
  return {
    keyValue: createForgeKeyValue(),
    faults,
    uninstall: () => {
      Reflect.set(globalThis, '__forge_fetch__', before)
      store.close()
    },
  }
}

import type { Faults } from '../../../../host/faults'
import { createFaults } from '../../../../host/faults'
import type { Kvs } from '../../../../host/forge/kvs'
import { createKvs } from '../../../../host/forge/kvs'
import type { CallMeter } from '../../../../host/meters'
import { createMeters } from '../../../../host/meters'
import type { Profile } from '../../../../host/profile'
import { profileNamed } from '../../../../host/profile'
import { openStore } from '../../../../host/store'
import type { Switches } from '../../../../host/switches'
import { namesInEnvironment, switchesTurned } from '../../../../host/switches'

export interface KvsExchange {
  readonly path: string
  readonly request: unknown
  readonly status: number
  readonly answer: unknown
}

export interface TestKvs {
  readonly kvs: Kvs
  readonly faults: Faults
  readonly clock: { time: number }
  /** Every call and its answer, as they crossed the wire. */
  readonly exchanges: KvsExchange[]
  /** What all calls cost so far. */
  readonly meter: CallMeter
}

/** The host's store, with the unmodified `@forge/kvs` of this process talking to it. */
export function installTestKvs(options: { readonly switches?: Partial<Switches>; readonly profile?: Partial<Profile> } = {}): TestKvs {
  const profile = { ...profileNamed('fast'), ...options.profile }
  const clock = { time: Date.UTC(2026, 0, 5, 9) }
  const faults = createFaults(profile)
  const switches = { ...switchesTurned(namesInEnvironment()), ...options.switches }
  const kvs = createKvs({ store: openStore(':memory:'), clock: { now: () => clock.time } as never, profile, faults, switches })
  const meters = createMeters()
  const invocation = meters.begin('test', 'test', 'test', 0)
  const exchanges: KvsExchange[] = []
  Object.assign(globalThis, {
    __forge_fetch__: async (_descriptor: unknown, path: string, init: { readonly body: string }) => {
      const { status, body } = await kvs.handle(path, init.body, invocation)
      exchanges.push({ path, request: JSON.parse(init.body), status, answer: body })
      return new Response(body === undefined ? null : JSON.stringify(body), { status })
    },
    __forge_runtime__: {},
  })
  return { kvs, faults, clock, exchanges, meter: meters.calls()[0]! }
}

import { randomUUID } from 'node:crypto'
import type { HostBase } from '../host'
import { createRandom } from '../random'

export type RealtimeMessage = { readonly channel: RealtimeChannel; readonly payload: string; readonly eventId: string; readonly eventTimestamp: number }

/** A global channel and one of the same name that belongs to a place of the product are two channels. */
export type RealtimeChannel = { readonly name: string; readonly isGlobal: boolean }

export type Published =
  | Pick<RealtimeMessage, 'eventId' | 'eventTimestamp'>
  | { readonly eventId: null; readonly eventTimestamp: null; readonly errors: readonly { readonly message: string }[] }

export type Realtime = {
  /** Forwards to everybody who listens on the channel now; nothing is kept. */
  readonly publish: (channel: RealtimeChannel, payload: string) => Published
  /** Null when it is over the rate, or when the app may not listen there. */
  readonly subscribe: (channel: RealtimeChannel, listener: (message: RealtimeMessage) => void) => (() => void) | null
  /** `/` of the realtime service: the mutation that `@forge/realtime` sends. */
  readonly graphql: (body: string) => { readonly status: number; readonly body: string }
}

type Publication = { variables?: { name?: string; payload?: string; isGlobal?: boolean } }

/** Operations a second and installation, publishing and subscribing together (Forge: limits of realtime). */
const OPERATIONS_PER_SECOND = 50
const GLOBAL_SCOPE = 'read:app-global-channel:realtime'

export function createRealtime(base: HostBase, scopes: readonly string[] = []): Realtime {
  const listeners = new Map<string, Set<(message: RealtimeMessage) => void>>()
  const random = createRandom(base.profile.seed + 2)
  let second = { at: performance.now(), operations: 0 }

  function refusal(channel: RealtimeChannel): string | null {
    if (channel.isGlobal && base.switches.realtimeNeedsScope && !scopes.includes(GLOBAL_SCOPE)) return `The scope ${GLOBAL_SCOPE} is missing`
    if (performance.now() - second.at >= 1000) second = { at: performance.now(), operations: 0 }
    second.operations += 1
    return base.profile.rates && second.operations > OPERATIONS_PER_SECOND ? 'RATE_LIMIT_EXCEEDED' : null
  }

  function publish(channel: RealtimeChannel, payload: string): Published {
    const refused = refusal(channel)
    if (refused !== null) return { eventId: null, eventTimestamp: null, errors: [{ message: refused }] }
    const message = { channel, payload, eventId: randomUUID(), eventTimestamp: base.clock.now() }
    const lost = base.switches.lossyRealtime && random() < 0.3
    if (!lost) for (const listener of [...(listeners.get(keyOf(channel)) ?? [])]) listener(message)
    return { eventId: message.eventId, eventTimestamp: message.eventTimestamp }
  }

  return {
    publish,
    subscribe(channel, listener) {
      if (refusal(channel) !== null) return null
      const key = keyOf(channel)
      const set = listeners.get(key) ?? new Set()
      listeners.set(key, set)
      set.add(listener)
      return () => {
        set.delete(listener)
        if (set.size === 0 && listeners.get(key) === set) listeners.delete(key)
      }
    },
    graphql(body) {
      const { variables } = JSON.parse(body) as Publication
      if (variables?.name === undefined || variables.payload === undefined)
        return { status: 200, body: JSON.stringify({ errors: [{ message: 'name and payload are required' }] }) }
      const published = publish({ name: variables.name, isGlobal: variables.isGlobal === true }, variables.payload)
      if ('errors' in published) return { status: 200, body: JSON.stringify({ errors: published.errors }) }
      return { status: 200, body: JSON.stringify({ data: { ecosystem: { publishRealtimeChannel: published } } }) }
    },
  }
}

function keyOf({ name, isGlobal }: RealtimeChannel): string {
  return `${isGlobal ? 'global' : 'place'} ${name}`
}

import { randomUUID } from 'node:crypto'
import type { HostBase } from '../host'
import { createRandom } from '../random'

export type RealtimeMessage = { readonly channel: string; readonly payload: string; readonly eventId: string; readonly eventTimestamp: number }

export type Realtime = {
  /** Forwards to everybody who listens on the channel now; nothing is kept. */
  readonly publish: (channel: string, payload: string) => Pick<RealtimeMessage, 'eventId' | 'eventTimestamp'>
  readonly subscribe: (channel: string, listener: (message: RealtimeMessage) => void) => () => void
  /** `/` of the realtime service: the mutation that `@forge/realtime` sends. */
  readonly graphql: (body: string) => { readonly status: number; readonly body: string }
}

type Publication = { variables?: { name?: string; payload?: string; context?: string; isGlobal?: boolean } }

export function createRealtime(base: HostBase): Realtime {
  const listeners = new Map<string, Set<(message: RealtimeMessage) => void>>()
  const random = createRandom(base.profile.seed + 2)

  function publish(channel: string, payload: string): { eventId: string; eventTimestamp: number } {
    const message = { channel, payload, eventId: randomUUID(), eventTimestamp: base.clock.now() }
    const lost = base.switches.lossyRealtime && random() < 0.3
    if (!lost) for (const listener of listeners.get(channel) ?? []) listener(message)
    return { eventId: message.eventId, eventTimestamp: message.eventTimestamp }
  }

  return {
    publish,
    subscribe(channel, listener) {
      const set = listeners.get(channel) ?? new Set()
      listeners.set(channel, set)
      set.add(listener)
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(channel)
      }
    },
    graphql(body) {
      const { variables } = JSON.parse(body) as Publication
      if (variables?.name === undefined || variables.payload === undefined)
        return { status: 200, body: JSON.stringify({ errors: [{ message: 'name and payload are required' }] }) }
      const published = publish(variables.name, variables.payload)
      return { status: 200, body: JSON.stringify({ data: { ecosystem: { publishRealtimeChannel: published } } }) }
    },
  }
}

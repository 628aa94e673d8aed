import type { Rpc } from './rpc'

type Location = { readonly pathname: string; readonly search: string; readonly hash: string; readonly state: unknown; readonly key: string }
type Listener = (location: Location, action: 'PUSH' | 'REPLACE' | 'POP') => void

/** A history (in the manner of `history` 4) whose addresses stand in the page's own address bar. */
export async function createFrameHistory(rpc: Rpc): Promise<object> {
  const listeners = new Set<Listener>()
  let keys = 0
  const locationOf = (address: string, state: unknown = null): Location => {
    const url = new URL(address, 'http://frame/')
    keys += 1
    return { pathname: url.pathname, search: url.search, hash: url.hash, state, key: String(keys) }
  }
  const first = (await rpc.call('historyStart', (address: unknown) => move(locationOf(String(address)), 'POP'))) as string
  const history = {
    action: 'POP' as 'PUSH' | 'REPLACE' | 'POP',
    location: locationOf(first),
    length: 1,
    push: (to: string | Partial<Location>, state?: unknown) => go('historyPush', to, state, 'PUSH'),
    replace: (to: string | Partial<Location>, state?: unknown) => go('historyReplace', to, state, 'REPLACE'),
    go: (steps: number) => void rpc.call('historyGo', steps),
    goBack: () => void rpc.call('historyGo', -1),
    goForward: () => void rpc.call('historyGo', 1),
    createHref: (to: Partial<Location>) => addressOf(to),
    block: () => () => undefined,
    listen: (listener: Listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  function go(name: string, to: string | Partial<Location>, state: unknown, action: 'PUSH' | 'REPLACE'): void {
    const address = typeof to === 'string' ? to : addressOf(to)
    void rpc.call(name, address)
    move(locationOf(address, state), action)
  }

  function move(location: Location, action: 'PUSH' | 'REPLACE' | 'POP'): void {
    history.location = location
    history.action = action
    for (const listener of [...listeners]) listener(location, action)
  }

  return history
}

function addressOf({ pathname = '/', search = '', hash = '' }: Partial<Location>): string {
  return `${pathname}${search}${hash}`
}

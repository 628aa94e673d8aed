import { useSyncExternalStore } from 'react'
import type { Client, FrameHistory, FrameLocation } from './client'

/** Where the page is: the view's name and what it shows, as in "/map?story=10042". */
export interface Address {
  readonly view: string
  readonly params: Readonly<Record<string, string>>
}

export interface AddressStore {
  readonly get: () => Address
  readonly subscribe: (listener: () => void) => () => void
  /** Goes there; a parameter that is undefined is left out. `replace` adds no step to go back to. */
  readonly go: (to: { readonly view?: string; readonly params?: Readonly<Record<string, string | undefined>> }, replace?: boolean) => void
}

/** Keeps the address in the browser's bar through Jira's page; in memory where Jira offers none. */
export async function createAddressStore(client: Client): Promise<AddressStore> {
  const history = await client.history()
  let address = locationToAddress(history?.location ?? { pathname: '/', search: '' })
  const listeners = new Set<() => void>()
  function show(next: Address): void {
    address = next
    for (const listener of listeners) listener()
  }
  history?.listen((location) => show(locationToAddress(location)))
  return {
    get: () => address,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    go({ view = address.view, params = address.params }, replace = false) {
      const next = { view, params: Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as Record<string, string> }
      show(next)
      write(history, next, replace)
    },
  }
}

export function useAddress(store: AddressStore): Address {
  return useSyncExternalStore(store.subscribe, store.get)
}

function locationToAddress({ pathname, search }: FrameLocation): Address {
  const view = pathname.split('/').findLast((part) => part !== '') ?? ''
  return { view, params: Object.fromEntries(new URLSearchParams(search)) }
}

function write(history: FrameHistory | null, { view, params }: Address, replace: boolean): void {
  if (history === null) return
  const search = new URLSearchParams(params).toString()
  const path = `/${view}${search === '' ? '' : `?${search}`}`
  if (replace) history.replace(path)
  else history.push(path)
}

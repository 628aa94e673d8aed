import type { ReactNode } from 'react'
import { createContext, useContext, useMemo } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { Address, AddressStore } from '../address'
import { useAddress } from '../address'

/** Where the project page is, and how to go elsewhere. Views keep what they show in `address.params`. */
export interface Page {
  readonly address: Address
  /** To another view; the moment the page shows goes along, unless `at` is given as undefined. */
  readonly goTo: (view: string, params?: Readonly<Record<string, string | undefined>>) => void
  /** Changes some parameters of this view in place; undefined takes one away. */
  readonly setParams: (params: Readonly<Record<string, string | undefined>>) => void
  /** Opens one story in the side sheet; null closes it. */
  readonly openStory: (story: StoryId | null) => void
}

const PageContext = createContext<Page | null>(null)

export function PageProvider({ addresses, children }: { readonly addresses: AddressStore; readonly children: ReactNode }) {
  const address = useAddress(addresses)
  const page = useMemo<Page>(() => {
    const { params } = address
    const setParams: Page['setParams'] = (changed) => addresses.go({ params: { ...params, ...changed } }, true)
    return {
      address,
      goTo: (view, own = {}) => addresses.go({ view, params: { at: params['at'], ...own } }),
      setParams,
      openStory: (story) => addresses.go({ params: { ...params, story: story ?? undefined } }),
    }
  }, [address, addresses])
  return <PageContext.Provider value={page}>{children}</PageContext.Provider>
}

export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === null) throw new Error('There is no PageProvider above')
  return page
}

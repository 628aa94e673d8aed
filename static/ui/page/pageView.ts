import type { ComponentType } from 'react'
import { lazy } from 'react'

/** One view of the project page, with an address of its own. */
export interface PageView {
  /** Its address: "/framing". */
  readonly id: string
  readonly label: string
  readonly View: ComponentType
}

/** A view that is fetched when it is first looked at. */
export function lazyView(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }))
}

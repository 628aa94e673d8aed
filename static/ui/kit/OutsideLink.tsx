import type { ReactNode } from 'react'
import { useClient } from '../plan/PlanProvider'

/** A web address that somebody typed: opened in a tab of its own, and only if it is http or https. */
export function OutsideLink({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  const client = useClient()
  if (!isWebAddress(address)) return <span>{children}</span>
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      title={address}
      onClick={(event) => {
        event.preventDefault()
        void client.openTab(address)
      }}
    >
      {children}
    </a>
  )
}

export function isWebAddress(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol)
  } catch {
    return false
  }
}

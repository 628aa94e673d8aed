import type { ReactNode } from 'react'
import './Lozenge.css'

export type Tone = 'neutral' | 'information' | 'success' | 'discovery' | 'warning' | 'danger'

/** A state in one word. Invalidated is `discovery`, never `danger`: a failed hypothesis is a finding. */
export function Lozenge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className="fl-lozenge" data-tone={tone}>
      {children}
    </span>
  )
}

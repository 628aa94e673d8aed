import type { ReactNode } from 'react'
import './EmptyState.css'

interface EmptyStateProps {
  readonly title: string
  readonly children?: ReactNode
  /** What it will look like, in grey. */
  readonly example?: ReactNode
  readonly action?: ReactNode
}

export function EmptyState({ title, children, example, action }: EmptyStateProps) {
  return (
    <section className="fl-empty">
      <h2>{title}</h2>
      {children !== undefined && <div>{children}</div>}
      {example !== undefined && (
        <div className="fl-empty-example" aria-label="Example" role="group">
          {example}
        </div>
      )}
      {action}
    </section>
  )
}

import type { ReactNode } from 'react'
import './ViewHead.css'

interface ViewHeadProps {
  /** The one sentence that answers the view's question. */
  readonly answer: ReactNode
  /** Controls of the view; the one primary action last. */
  readonly children?: ReactNode
}

export function ViewHead({ answer, children }: ViewHeadProps) {
  return (
    <div className="fl-view-head">
      <p className="fl-answer">{answer}</p>
      {children !== undefined && <div className="fl-view-controls">{children}</div>}
    </div>
  )
}

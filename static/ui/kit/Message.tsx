import type { ReactNode } from 'react'
import './Message.css'

interface MessageProps {
  readonly tone?: 'information' | 'warning' | 'danger' | 'success' | 'neutral'
  readonly title?: string
  readonly children?: ReactNode
  /** The one thing to do about it. */
  readonly action?: ReactNode
}

/** Says what happened, what it means, and what to do; stands beside the thing it is about. */
export function Message({ tone = 'information', title, children, action }: MessageProps) {
  return (
    <div className="fl-message" data-tone={tone} role={tone === 'danger' ? 'alert' : undefined}>
      {title !== undefined && <p className="fl-message-title">{title}</p>}
      {children !== undefined && <div>{children}</div>}
      {action !== undefined && <div className="fl-message-actions">{action}</div>}
    </div>
  )
}

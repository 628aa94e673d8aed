import type { ReactNode } from 'react'
import { Component } from 'react'
import { Button } from './Button'
import { Message } from './Message'

interface Props {
  /** What cannot be shown, as the sentence's subject: "The story map". */
  readonly what: string
  readonly children: ReactNode
}

/** Keeps a fault of one part from taking the page with it, and says what to do. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <Message
        tone="danger"
        title={`${this.props.what} can’t be shown`}
        action={<Button onClick={() => this.setState({ isBroken: false })}>Try again</Button>}
      >
        This is a fault of Foldline; nothing that was saved is lost. Try again. If it stays, reload the page and tell your
        administrator what you did last.
      </Message>
    )
  }
}

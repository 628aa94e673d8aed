import type { ReactNode, RefObject } from 'react'
import { useId } from 'react'
import { ErrorBoundary } from '../kit/ErrorBoundary'
import { MessageLine } from '../kit/MessageHost'
import './Part.css'

interface PartProps {
  readonly title: string
  /** Where the messages of this part's actions stand. */
  readonly place: string
  readonly heading?: RefObject<HTMLHeadingElement>
  readonly children: ReactNode
}

/** One part of the panel: its name, what it says, and the message about what was just done there. */
export function Part({ title, place, heading, children }: PartProps) {
  const id = useId()
  return (
    <section className="fl-part" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <div className="fl-part-body">
        <ErrorBoundary what={title}>{children}</ErrorBoundary>
        <MessageLine place={place} />
      </div>
    </section>
  )
}

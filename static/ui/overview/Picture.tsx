import type { ReactNode } from 'react'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'

interface PictureProps {
  readonly title: string
  /** The same in one sentence. */
  readonly says: string
  readonly view: string
  readonly children: ReactNode
}

/** A small picture of one view, with its sentence; its title opens the view. */
export function Picture({ title, says, view, children }: PictureProps) {
  const { goTo } = usePage()
  return (
    <section className="fl-card fl-picture" aria-label={title}>
      <h2>
        <Button kind="link" onClick={() => goTo(view)}>
          {title}
        </Button>
      </h2>
      <div className="fl-picture-drawing">{children}</div>
      <p className="fl-subtle">{says}</p>
    </section>
  )
}

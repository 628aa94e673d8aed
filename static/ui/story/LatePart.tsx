import type { ReactNode } from 'react'
import { Suspense, useState } from 'react'
import { Button } from '../kit/Button'
import { Skeleton } from '../kit/Skeleton'
import { Part } from './Part'

interface LatePartProps {
  readonly title: string
  readonly place: string
  /** There is something to show; else one question opens it. */
  readonly isShown: boolean
  readonly question: string
  readonly children: ReactNode
}

/** A part that is fetched when there is something to show, or when somebody answers its question. */
export function LatePart({ title, place, isShown, question, children }: LatePartProps) {
  const [isAsked, setAsked] = useState(false)
  return (
    <Part title={title} place={place}>
      {isShown || isAsked ? (
        <Suspense fallback={<Skeleton height="2rem" />}>{children}</Suspense>
      ) : (
        <p className="fl-note">
          <Button kind="link" onClick={() => setAsked(true)}>
            {question}
          </Button>
        </p>
      )}
    </Part>
  )
}

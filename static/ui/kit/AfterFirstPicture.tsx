import type { ReactNode } from 'react'
import { Suspense, useEffect, useState } from 'react'
import { quiet } from './quiet'

/** What the first picture does without: it is fetched when the page has nothing better to do. */
export function AfterFirstPicture({ children }: { readonly children: ReactNode }) {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    let isWanted = true
    void quiet().then(() => isWanted && setDue(true))
    return () => {
      isWanted = false
    }
  }, [])
  return isDue && <Suspense>{children}</Suspense>
}

import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Skeleton } from '../kit/Skeleton'
import { PlanProvider, useClient, useFrame, usePlan } from '../plan/PlanProvider'
import type { PlanStore } from '../plan/planStore'
import { createPlanStore } from '../plan/planStore'

/** The plan with all its stories around what needs them. */
export function WholePlan({ children }: { readonly children: ReactNode }) {
  const client = useClient()
  const frame = useFrame()
  const [store, setStore] = useState<PlanStore | null>(null)
  useEffect(() => {
    const made = createPlanStore(client, { stories: 'all' })
    setStore(made)
    return () => made.close()
  }, [client])
  if (store === null) return <Skeleton height="12rem" />
  return (
    <PlanProvider client={client} store={store} frame={frame}>
      <WhenReady>{children}</WhenReady>
    </PlanProvider>
  )
}

function WhenReady({ children }: { readonly children: ReactNode }) {
  const plan = usePlan()
  switch (plan.status) {
    case 'ready':
      return children
    case 'failed':
      return <p>What it does to map and dates could not be read here. It can be decided all the same.</p>
    case 'loading':
    case 'rebuilding':
    case 'notStarted':
      return <Skeleton height="12rem" />
  }
}

import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { WhatIf } from '../../../src/forecast/results/whatIf'
import type { DecisionKind } from '../../../src/plan/areas/learning/state'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import { useDayWords } from '../charts/useDayWords'
import { useWhatIf } from '../forecast/engine/useForecast'
import { latestOf } from '../forecast/latestOf'
import { count } from '../kit/amounts'
import { Button } from '../kit/Button'
import { Skeleton } from '../kit/Skeleton'
import { usePage } from '../page/PageProvider'
import { PlanProvider, useClient, useFrame, usePlan } from '../plan/PlanProvider'
import type { PlanStore } from '../plan/planStore'
import { createPlanStore } from '../plan/planStore'
import { consequenceLines } from './consequenceWords'
import { paramOfChanges } from './whatIfAddress'
import './DecisionConsequence.css'

interface DecisionConsequenceProps {
  readonly kind: DecisionKind
  readonly hypothesis: LocalId
  readonly dropped: readonly StoryId[]
  readonly added: readonly StoryId[]
  /** A panel knows its own story only: for this it reads the whole plan, as its user may see it. */
  readonly inPanel: boolean
}

/** What persevering, pivoting or stopping would do to scope, dates and effort, before it is decided (L2). */
export default function DecisionConsequence(props: DecisionConsequenceProps) {
  return (
    <section className="fl-consequence" aria-label="What follows from it">
      {props.inPanel ? (
        <WholePlan otherwise={<Unknown {...props} />}>
          <Consequence {...props} />
        </WholePlan>
      ) : (
        <Consequence {...props} />
      )}
      {props.inPanel ? <OpenOnPage {...props} /> : <OpenHere {...props} />}
    </section>
  )
}

function Consequence({ kind, hypothesis, dropped, added }: DecisionConsequenceProps) {
  const words = useDayWords()
  const reckoned = useWhatIf([{ kind: 'pivot', hypothesis, dropped, added: [] }])
  const result: WhatIf | null = latestOf(reckoned)
  if (result === null) return reckoned.status === 'failed' ? <Scope dropped={dropped} added={added} /> : <Skeleton height="4rem" />
  const lines = consequenceLines(result, { kind, dropped: dropped.length, added: added.length }, words)
  return (
    <>
      <dl aria-busy={reckoned.status === 'reckoning'}>
        {lines.map(({ what, text }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="fl-visually-hidden" role="status">
        {reckoned.status === 'ready' ? lines.map(({ what, text }) => `${what}: ${text}.`).join(' ') : ''}
      </p>
    </>
  )
}

/** What is certain without any forecast. */
function Scope({ dropped, added }: Pick<DecisionConsequenceProps, 'dropped' | 'added'>) {
  return (
    <p>
      {count(dropped.length, 'story', 'stories')} dropped, {count(added.length, 'story', 'stories')} added. What that does to the dates could not be
      reckoned here.
    </p>
  )
}

function Unknown(props: DecisionConsequenceProps) {
  const plan = usePlan()
  return plan.status === 'failed' ? <Scope {...props} /> : <Skeleton height="4rem" />
}

/** The plan with all its stories around what needs them; `otherwise` while it is not there. */
function WholePlan({ otherwise, children }: { readonly otherwise: ReactNode; readonly children: ReactNode }) {
  const client = useClient()
  const frame = useFrame()
  const [store, setStore] = useState<PlanStore | null>(null)
  useEffect(() => {
    const made = createPlanStore(client, { stories: 'all' })
    setStore(made)
    return () => made.close()
  }, [client])
  if (store === null) return <Skeleton height="4rem" />
  return (
    <PlanProvider client={client} store={store} frame={frame}>
      <WhenReady otherwise={otherwise}>{children}</WhenReady>
    </PlanProvider>
  )
}

function WhenReady({ otherwise, children }: { readonly otherwise: ReactNode; readonly children: ReactNode }) {
  return usePlan().status === 'ready' ? children : otherwise
}

const doing = ({ hypothesis, dropped }: DecisionConsequenceProps): string => paramOfChanges([{ kind: 'pivot', hypothesis, dropped, added: [] }])

function OpenHere(props: DecisionConsequenceProps) {
  const { goTo } = usePage()
  return (
    <Button kind="link" onClick={() => goTo('what-if', { do: doing(props) })}>
      Try variants of it
    </Button>
  )
}

function OpenOnPage(props: DecisionConsequenceProps) {
  const client = useClient()
  const { projectKey } = useFrame()
  if (projectKey === null) return null
  return (
    <Button kind="link" onClick={() => void client.openProjectPage(projectKey, `what-if?${new URLSearchParams({ do: doing(props) })}`)}>
      Try variants of it
    </Button>
  )
}

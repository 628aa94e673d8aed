import { useEffect, useState } from 'react'
import { textOr } from '../../../../src/plan/kernel/text'
import { hasPractices } from '../../../../src/plan/hasPractices'
import { rampView } from '../../../../src/plan/views/deployment/ramp'
import { Button } from '../../kit/Button'
import { useDates } from '../../kit/dates'
import { useClient, useFrame, useLoadPractices } from '../../plan/PlanProvider'
import type { ReadySnapshot } from '../../plan/planSnapshot'
import { rampSentence } from './deploymentWords'

interface RampLineProps {
  readonly plan: ReadySnapshot
  readonly story: string
}

/** Where the ramp of the story's slice stands, in one line (DEPLOY-18). The practices are read for it after the first picture. */
export default function RampLine({ plan: { state, asOf }, story }: RampLineProps) {
  const dates = useDates()
  const client = useClient()
  const { projectKey } = useFrame()
  const loadPractices = useLoadPractices()
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => void loadPractices().then((failure) => setTrouble(failure?.message ?? null)), [loadPractices])
  const slice = state.plan.map.places[story]?.slice
  const onMap = slice === undefined ? undefined : state.plan.map.slices[slice]
  if (slice === undefined || onMap === undefined) return <p className="fl-note">Place it on the map: a deployment belongs to a slice.</p>
  if (trouble !== null) return <p className="fl-field-error">{trouble}</p>
  if (!hasPractices(state)) return <p className="fl-note">Reading the deployment …</p>
  const deployment = state.plan.deployment.bySlice[slice]
  const view = deployment ? rampView(deployment, asOf?.at ?? Date.now(), state.plan.iterations.weeks) : null
  return (
    <p>
      {textOr(onMap.name, 'A withheld slice')}: {deployment && view ? rampSentence(deployment, view, dates) : 'no ramp has been started.'}{' '}
      <Button kind="link" onClick={() => projectKey !== null && void client.openProjectPage(projectKey, `deployment?slice=${slice}`)}>
        Open the deployment
      </Button>
    </p>
  )
}

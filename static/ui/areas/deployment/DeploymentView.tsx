import { useMemo } from 'react'
import { NOTHING_SAID } from '../../../../src/plan/areas/deployment/state'
import { textOr } from '../../../../src/plan/kernel/text'
import { deploymentBackground } from '../../../../src/plan/views/deployment/deploymentBackground'
import { rampView } from '../../../../src/plan/views/deployment/ramp'
import { sizing as toSizing } from '../../../../src/plan/views/deployment/sizing'
import { backboneOf } from '../../../../src/plan/views/storyMap/backbone'
import { Choice } from '../../charts/Choice'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { Message } from '../../kit/Message'
import { usePage } from '../../page/PageProvider'
import { useNow } from '../../page/useNow'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import '../../story/Part.css'
import { AbResultSection } from './AbResultSection'
import { BusinessSide } from './BusinessSide'
import { DeploymentTabs } from './DeploymentTabs'
import { deploymentSentence } from './deploymentWords'
import { EmptyDeployment } from './EmptyDeployment'
import { RampSection } from './RampSection'
import { RollOutSection } from './RollOutSection'
import { TechnicalSide } from './TechnicalSide'
import '../../sheets/Register.css'
import './DeploymentView.css'

/** How a slice gets into production: what the business asks, what that takes, and the ramp (P2, P3). */
export function DeploymentView() {
  const { state, me, asOf } = usePlanReady()
  const { address, setParams, goTo } = usePage()
  const now = useNow()
  const dates = usePlanDates()
  const { map, sheets, deployment: deployments, iterations } = state.plan
  const slices = useMemo(() => backboneOf(map, () => false).slices, [map])
  const chosen = slices.find(({ id }) => id === address.params['slice']) ?? slices[0]
  const deployment = (chosen && deployments.bySlice[chosen.id]) ?? NOTHING_SAID
  const sizing = useMemo(() => toSizing(deployment, deploymentBackground(sheets)), [deployment, sheets])
  const canEdit = me.may.includes('plan') && asOf === undefined
  if (!chosen)
    return (
      <>
        <DeploymentTabs />
        <EmptyState title="A deployment belongs to a slice of the map" action={<Button onClick={() => goTo('map')}>Open the map</Button>}>
          The map has no slice yet. Draw it first: each slice goes into production on its own.
        </EmptyState>
      </>
    )
  const name = textOr(chosen.name, 'A withheld slice')
  const ramp = rampView(deployment, now, iterations.weeks)
  const isEmpty = deployments.bySlice[chosen.id] === undefined
  const rollOut = (
    <section className="fl-section" aria-labelledby="fl-deploy-ramp">
      <h2 id="fl-deploy-ramp">Roll-out</h2>
      {ramp !== null && <RampSection key={`ramp-${chosen.id}`} slice={chosen.id} deployment={deployment} view={ramp} canEdit={canEdit} />}
      <RollOutSection key={`plan-${chosen.id}`} slice={chosen.id} deployment={deployment} ramp={ramp} canEdit={canEdit} />
      {ramp !== null && ramp.ramp.steps.length > 0 && <AbResultSection key={`ab-${chosen.id}`} slice={chosen.id} sliceName={name} ramp={ramp.ramp} canEdit={canEdit} />}
    </section>
  )
  return (
    <div className="fl-column">
      <DeploymentTabs />
      <ViewHead answer={isEmpty ? `Nothing is said about the deployment of ${name} yet.` : deploymentSentence(name, deployment, ramp, sizing, dates)}>
        {slices.length > 1 && (
          <Choice label="Slice" options={slices.map(({ id, name: label }) => ({ id, label: textOr(label, 'withheld') }))} value={chosen.id} onChange={(slice) => setParams({ slice })} />
        )}
      </ViewHead>
      {address.params['slice'] !== undefined && address.params['slice'] !== chosen.id && <Message tone="neutral">The slice of this address is not on the map; this is {name}.</Message>}
      {isEmpty ? (
        <EmptyDeployment slice={chosen.id} canEdit={canEdit} />
      ) : (
        <>
          {ramp !== null && rollOut}
          <div className="fl-columns">
            <BusinessSide key={`business-${chosen.id}`} slice={chosen.id} deployment={deployment} canEdit={canEdit} />
            <TechnicalSide key={`technical-${chosen.id}`} slice={chosen.id} sizing={sizing} canEdit={canEdit} />
          </div>
          {ramp === null && rollOut}
          <p className="fl-note">
            <Button kind="link" onClick={() => goTo('timeline', { area: 'deployment' })}>
              Who said and changed what
            </Button>
          </p>
        </>
      )}
    </div>
  )
}

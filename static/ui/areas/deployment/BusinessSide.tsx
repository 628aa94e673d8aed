import { BUSINESS_FIGURES, BUSINESS_QUESTIONS, DEPLOYMENT_TEXT_QUESTIONS } from '../../../../src/playbook/deployment'
import type { DeploymentText } from '../../../../src/playbook/deployment'
import type { Deployment } from '../../../../src/plan/areas/deployment/state'
import { AutosaveMarkdown } from '../../kit/AutosaveMarkdown'
import { AutosaveNumber } from '../../kit/AutosaveNumber'
import { Lozenge } from '../../kit/Lozenge'
import { suggestedFallback } from './deploymentWords'

interface BusinessSideProps {
  readonly slice: string
  readonly deployment: Deployment
  readonly canEdit: boolean
}

/** What the business says of the load, of what it accepts, and of what happens when it fails (P2). */
export function BusinessSide({ slice, deployment, canEdit }: BusinessSideProps) {
  const { business, texts } = deployment
  const describe = (field: DeploymentText) => (value: string) => ({ type: 'DescribeDeployment', slice, field, value }) as const
  const hint = suggestedFallback(deployment)
  return (
    <section className="fl-section" aria-labelledby="fl-deploy-business">
      <h2 id="fl-deploy-business">What the business asks</h2>
      <div className="fl-fields">
        {BUSINESS_FIGURES.map((figure) => {
          const { label, unit, hint: help } = BUSINESS_QUESTIONS[figure]
          return (
            <AutosaveNumber
              key={figure}
              label={label}
              hint={help}
              unit={unit}
              value={business[figure] ?? null}
              canEdit={canEdit}
              toCommand={(value) => ({ type: 'StateBusinessFigure', slice, figure, value })}
              said={`${label} saved`}
            />
          )
        })}
      </div>
      <AutosaveMarkdown
        label={DEPLOYMENT_TEXT_QUESTIONS.minimumPerformance.label}
        hint={DEPLOYMENT_TEXT_QUESTIONS.minimumPerformance.hint}
        value={texts.minimumPerformance ?? ''}
        canEdit={canEdit}
        toCommand={describe('minimumPerformance')}
        said="Minimum performance saved"
      />
      {texts.fallback === undefined && (
        <p className="fl-note">
          <Lozenge tone="warning">No fallback yet</Lozenge> {hint}
        </p>
      )}
      <AutosaveMarkdown label={DEPLOYMENT_TEXT_QUESTIONS.fallback.label} hint={DEPLOYMENT_TEXT_QUESTIONS.fallback.hint} value={texts.fallback ?? ''} canEdit={canEdit} toCommand={describe('fallback')} said="Fallback saved" />
    </section>
  )
}

import { BUSINESS_FIGURES, BUSINESS_QUESTIONS, DEPLOYMENT_TEXT_QUESTIONS, DEPLOYMENT_TEXTS, DEPLOYMENT_TYPE_NAMES, PATTERN_NAMES } from '../../../../src/playbook/deployment'
import type { PlanCommand } from '../../../../src/plan/planState'
import { figureText } from '../../../../src/plan/views/deployment/figureText'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { useAction } from '../../kit/useAction'

/** What a deployment says, by the one of the solar demo, which one can start from. */
export function EmptyDeployment({ slice, canEdit }: { readonly slice: string; readonly canEdit: boolean }) {
  const action = useAction()
  return (
    <EmptyState
      title="How does this slice get into production?"
      example={
        <table className="fl-table">
          <tbody>
            {BUSINESS_FIGURES.map((figure) => (
              <tr key={figure}>
                <th scope="row">{BUSINESS_QUESTIONS[figure].label}</th>
                <td>
                  {figureText(BUSINESS_QUESTIONS[figure].example)} {BUSINESS_QUESTIONS[figure].unit}
                </td>
              </tr>
            ))}
            {DEPLOYMENT_TEXTS.map((field) => (
              <tr key={field}>
                <th scope="row">{DEPLOYMENT_TEXT_QUESTIONS[field].label}</th>
                <td>{DEPLOYMENT_TEXT_QUESTIONS[field].example}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Roll-out</th>
              <td>
                {DEPLOYMENT_TYPE_NAMES.newProduct.label}, {PATTERN_NAMES.canary.label.toLowerCase()}: {PATTERN_NAMES.canary.steps.map((step) => `${step} %`).join(', ')}
              </td>
            </tr>
          </tbody>
        </table>
      }
      action={
        canEdit && (
          <div className="fl-actions">
            <Button kind="primary" onClick={() => void action.run(exampleCommand(slice), 'Started from the example')}>
              Start from this example
            </Button>
            <Button onClick={() => void action.run({ type: 'PlanRollOut', slice, rollOut: { pattern: 'canary', steps: [...PATTERN_NAMES.canary.steps] } }, 'Roll-out planned as a canary')}>
              Start with a canary alone
            </Button>
          </div>
        )
      }
    >
      <p>Say how much it will be used and what is accepted: rates, servers, batch or real time follow, with the arithmetic. Then ramp it up, step by step.</p>
      <ActionError action={action} />
    </EmptyState>
  )
}

const exampleCommand = (slice: string): PlanCommand => ({
  type: 'OutlineDeployment',
  slice,
  business: BUSINESS_FIGURES.map((figure) => ({ figure, value: BUSINESS_QUESTIONS[figure].example })),
  texts: DEPLOYMENT_TEXTS.map((field) => ({ field, value: DEPLOYMENT_TEXT_QUESTIONS[field].example })),
  kind: 'newProduct',
  rollOut: { pattern: 'canary', steps: [...PATTERN_NAMES.canary.steps] },
})

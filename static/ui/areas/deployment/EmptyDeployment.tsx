import { BUSINESS_FIGURES, BUSINESS_QUESTIONS, DEPLOYMENT_TEXT_QUESTIONS, DEPLOYMENT_TEXTS, DEPLOYMENT_TYPE_NAMES, PATTERN_NAMES } from '../../../../src/playbook/deployment'
import type { PlanCommand } from '../../../../src/plan/planState'
import { figureText } from '../../../../src/plan/views/deployment/figureText'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { useAction } from '../../kit/useAction'
import { EmptySheet } from '../../sheets/EmptySheet'
import { ExampleTable } from '../../sheets/ExampleTable'

/** What a deployment says, by the one of the solar demo, which one can start from. */
export function EmptyDeployment({ slice, canEdit }: { readonly slice: string; readonly canEdit: boolean }) {
  return (
    <EmptySheet
      title="How does this slice get into production?"
      example={<ExampleTable rows={EXAMPLE} />}
      mayEdit={canEdit}
      toCommand={() => exampleCommand(slice)}
      said="Started from the example"
      others={<CanaryAlone slice={slice} />}
    >
      Say how much it will be used and what is accepted: rates, servers, batch or real time follow, with the arithmetic. Then ramp it up, step by step.
    </EmptySheet>
  )
}

function CanaryAlone({ slice }: { readonly slice: string }) {
  const action = useAction()
  return (
    <>
      <Button onClick={() => void action.run({ type: 'PlanRollOut', slice, rollOut: canary() }, 'Roll-out planned as a canary')}>Start with a canary alone</Button>
      <ActionError action={action} />
    </>
  )
}

const canary = () => ({ pattern: 'canary' as const, steps: [...PATTERN_NAMES.canary.steps] })

const EXAMPLE = [
  ...BUSINESS_FIGURES.map((figure) => [BUSINESS_QUESTIONS[figure].label, `${figureText(BUSINESS_QUESTIONS[figure].example)} ${BUSINESS_QUESTIONS[figure].unit}`] as const),
  ...DEPLOYMENT_TEXTS.map((field) => [DEPLOYMENT_TEXT_QUESTIONS[field].label, DEPLOYMENT_TEXT_QUESTIONS[field].example] as const),
  ['Roll-out', `${DEPLOYMENT_TYPE_NAMES.newProduct.label}, ${PATTERN_NAMES.canary.label.toLowerCase()}: ${PATTERN_NAMES.canary.steps.map((step) => `${step} %`).join(', ')}`] as const,
]

const exampleCommand = (slice: string): PlanCommand => ({
  type: 'OutlineDeployment',
  slice,
  business: BUSINESS_FIGURES.map((figure) => ({ figure, value: BUSINESS_QUESTIONS[figure].example })),
  texts: DEPLOYMENT_TEXTS.map((field) => ({ field, value: DEPLOYMENT_TEXT_QUESTIONS[field].example })),
  kind: 'newProduct',
  rollOut: canary(),
})

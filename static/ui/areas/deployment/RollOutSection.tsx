import { DEPLOYMENT_TYPE_NAMES, DEPLOYMENT_TYPES, PATTERN_NAMES, PATTERNS } from '../../../../src/playbook/deployment'
import type { DeploymentType, Pattern } from '../../../../src/playbook/deployment'
import type { Deployment } from '../../../../src/plan/areas/deployment/state'
import type { PlanCommand } from '../../../../src/plan/planState'
import type { RampView } from '../../../../src/plan/views/deployment/ramp'
import { ActionError } from '../../kit/ActionError'
import { AutosaveText } from '../../kit/AutosaveText'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'

interface RollOutSectionProps {
  readonly slice: string
  readonly deployment: Deployment
  readonly ramp: RampView | null
  readonly canEdit: boolean
}

/** What is deployed, how traffic moves to it, and the start of a ramp (P3). */
export function RollOutSection({ slice, deployment: { kind, rollOut }, ramp, canEdit }: RollOutSectionProps) {
  const action = useAction()
  const { open, toggle, close } = useOpener<'start'>()
  const mayStart = rollOut !== null && (ramp === null || ramp.state === 'done' || ramp.state === 'back')
  const plan = (pattern: Pattern, steps: readonly number[]): PlanCommand => ({ type: 'PlanRollOut', slice, rollOut: { pattern, steps: [...steps] } })
  return (
    <div className="fl-fields">
      <Field label="Type" hint={kind === null ? 'What is deployed?' : DEPLOYMENT_TYPE_NAMES[kind].hint}>
        {(control) => (
          <select
            {...control}
            value={kind ?? ''}
            disabled={!canEdit}
            onChange={({ target }) => void action.run({ type: 'ChooseDeploymentType', slice, kind: target.value === '' ? null : (target.value as DeploymentType) }, 'Type saved')}
          >
            <option value="">Not chosen yet</option>
            {DEPLOYMENT_TYPES.map((type) => (
              <option key={type} value={type}>
                {DEPLOYMENT_TYPE_NAMES[type].label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Pattern" hint={rollOut === null ? 'How does traffic move to it?' : PATTERN_NAMES[rollOut.pattern].hint}>
        {(control) => (
          <select
            {...control}
            value={rollOut?.pattern ?? ''}
            disabled={!canEdit}
            onChange={({ target }) =>
              void action.run(target.value === '' ? { type: 'PlanRollOut', slice, rollOut: null } : plan(target.value as Pattern, PATTERN_NAMES[target.value as Pattern].steps), 'Pattern saved')
            }
          >
            <option value="">Not chosen yet</option>
            {PATTERNS.map((pattern) => (
              <option key={pattern} value={pattern}>
                {PATTERN_NAMES[pattern].label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {rollOut !== null && rollOut.pattern !== 'blueGreen' && (
        <AutosaveText
          label="Steps in %"
          hint="Shares of the traffic, rising to 100."
          value={rollOut.steps.join(', ')}
          canEdit={canEdit}
          toCommand={(typed) => {
            const steps = typed.split(/[\s,;%]+/).filter(Boolean).map(Number)
            return steps.some((step) => !Number.isFinite(step)) ? 'Give the steps as numbers, such as 5, 25, 100.' : plan(rollOut.pattern, steps)
          }}
          said="Steps saved"
        />
      )}
      {open === null && <ActionError action={action} />}
      {canEdit && mayStart && open === null && (
        <div className="fl-actions">
          <Button kind={ramp === null ? 'primary' : 'default'} aria-expanded={false} onClick={() => toggle('start')}>
            {ramp === null ? 'Start the ramp' : 'Start the ramp of the next release'}
          </Button>
        </div>
      )}
      {open === 'start' && (
        <InlineForm
          label="Start the ramp"
          submit="Start"
          problem={action.problem}
          fields={['release']}
          onSave={async (data) => {
            const release = textIn(data, 'release')
            return release === '' ? action.refuse('release', 'Name the release that gets the traffic.') : action.run({ type: 'StartRamp', slice, release }, 'Ramp started')
          }}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <Field label="Release" error={errorAt(action.problem, 'release')}>
            {(control) => <input {...control} name="release" type="text" maxLength={120} autoComplete="off" placeholder="Model 1.4" />}
          </Field>
        </InlineForm>
      )}
    </div>
  )
}

import type { Deployment } from '../../../../src/plan/areas/deployment/state'
import type { RampView } from '../../../../src/plan/views/deployment/ramp'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Message } from '../../kit/Message'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { RampPicture } from './RampPicture'

interface RampSectionProps {
  readonly slice: string
  readonly deployment: Deployment
  readonly view: RampView
  readonly canEdit: boolean
}

/** The ramp drawn, the next step at one click, the way back with a reason (P3). */
export function RampSection({ slice, deployment, view, canEdit }: RampSectionProps) {
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'back'>()
  const { share, next, ramp, isStuck } = view
  const targets = [0, ...new Set(ramp.steps.map((step) => step.share))].filter((target, index, all) => target < share && all.indexOf(target) === index).toSorted((a, b) => b - a)
  return (
    <>
      <h3 className="fl-visually-hidden" ref={heading} tabIndex={-1}>
        The ramp
      </h3>
      {isStuck && <Message tone="warning">It has stood at {share} % for longer than an iteration: go on, or switch back.</Message>}
      <RampPicture deployment={deployment} view={view} />
      {canEdit && (
        <div className="fl-actions">
          {next !== null && (
            <Button kind="primary" onClick={() => void action.run({ type: 'AdvanceRamp', slice, from: share, note: '' }, `Ramp moved to ${next} %`)}>
              {share === 0 ? 'Start with' : 'Go on to'} {next} %
            </Button>
          )}
          {share > 0 && (
            <Button aria-expanded={open === 'back'} onClick={() => toggle('back')}>
              Switch back
            </Button>
          )}
        </div>
      )}
      {open === null && <ActionError action={action} />}
      {open === 'back' && (
        <InlineForm
          label="Switch back"
          submit="Switch back"
          submitKind="danger"
          problem={action.problem}
          fields={['reason', 'to']}
          onSave={(data) => {
            const to = Number(textIn(data, 'to'))
            return action.run({ type: 'SwitchBack', slice, from: share, to, reason: textIn(data, 'reason') }, `Switched back to ${to} %`)
          }}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <div className="fl-form-row">
            <Field label="What went wrong" error={errorAt(action.problem, 'reason')}>
              {(control) => <input {...control} data-first name="reason" type="text" maxLength={2000} autoComplete="off" />}
            </Field>
            <Field label="Back to" error={errorAt(action.problem, 'to')}>
              {(control) => (
                <select {...control} name="to" defaultValue={targets[0]}>
                  {targets.map((target) => (
                    <option key={target} value={target}>
                      {target} % of the traffic
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        </InlineForm>
      )}
    </>
  )
}

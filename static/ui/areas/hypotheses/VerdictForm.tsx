import { useState } from 'react'
import type { Verdict } from '../../../../src/plan/areas/hypotheses/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { HypothesisPanel } from '../../../../src/plan/views/issuePanel/hypothesisPanel'
import { measure } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Message } from '../../kit/Message'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { criterionText } from './status'

interface VerdictFormProps {
  readonly hypothesis: HypothesisPanel
  /** The proposed verdict is about to be confirmed: its reason stands there already. */
  readonly isConfirming: boolean
  readonly action: Action
  readonly onClose: () => void
}

const VERDICTS: readonly { readonly verdict: Verdict; readonly label: string }[] = [
  { verdict: 'validated', label: 'Validated' },
  { verdict: 'invalidated', label: 'Invalidated' },
  { verdict: 'inconclusive', label: 'Inconclusive' },
]

/** The reason, then the verdict as the button that saves it; one that contradicts its evidence is asked again (H2). */
export function VerdictForm({ hypothesis, isConfirming, action, onClose }: VerdictFormProps) {
  const { id, number, story, latest, statement } = hypothesis
  const [asked, setAsked] = useState<Verdict | null>(null)
  const { problem } = action
  const mustConfirm = problem?.code === 'confirm'

  function give(verdict: Verdict, isConfirmed: boolean): (data: FormData) => Promise<boolean> {
    return (data) => {
      setAsked(verdict)
      return action.run(
        {
          type: 'GiveVerdict',
          hypothesis: id,
          story,
          verdict,
          reason: textIn(data, 'reason'),
          ...(isConfirmed ? { confirmed: true } : {}),
        },
        `H-${number} is ${verdict}`,
      )
    }
  }
  return (
    <InlineForm
      label={`Give a verdict on H-${number}`}
      submit="Save"
      problem={mustConfirm ? null : problem}
      fields={['reason']}
      onSave={async () => false}
      onClose={onClose}
      renderFoot={(save) =>
        mustConfirm && asked !== null ? (
          <Button kind="primary" size="small" onClick={() => save(give(asked, true))}>
            Give “{asked}” all the same
          </Button>
        ) : (
          VERDICTS.map(({ verdict, label }) => (
            <Button key={verdict} size="small" kind={verdict === suggested(latest?.met ?? null) ? 'primary' : 'default'} onClick={() => save(give(verdict, false))}>
              {label}
            </Button>
          ))
        )
      }
    >
      <p className="fl-note">
        {criterionText(statement)}
        {latest === null
          ? '; no value was logged.'
          : `; latest value ${measure(latest.value, textOr(statement.unit, ''))}, target ${latest.met ? 'met' : 'missed'}.`}
      </p>
      <Field label="Reason" error={errorAt(problem, 'reason')}>
        {(control) => <textarea {...control} name="reason" maxLength={5000} rows={2} defaultValue={isConfirming && latest !== null ? `The latest value, ${measure(latest.value, textOr(statement.unit, ''))}, ${latest.met ? 'meets' : 'misses'} the target.` : ''} onChange={mustConfirm ? action.clear : undefined} />}
      </Field>
      {mustConfirm && <Message tone="warning">{problem.message}</Message>}
    </InlineForm>
  )
}

function suggested(met: boolean | null): Verdict {
  if (met === null) return 'inconclusive'
  return met ? 'validated' : 'invalidated'
}

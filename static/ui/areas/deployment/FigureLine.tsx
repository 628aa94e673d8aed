import { BUFFER_NAMES, BUFFERS, MODE_NAMES, MODES, TECHNICAL_NAMES } from '../../../../src/playbook/deployment'
import type { FigureValue } from '../../../../src/plan/areas/deployment/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { SizingLine } from '../../../../src/plan/views/deployment/sizing'
import { figureValueText } from '../../../../src/plan/views/deployment/sizing'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Lozenge } from '../../kit/Lozenge'
import { typedNumber } from '../../kit/typedNumber'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanDates } from '../../page/usePlanDates'

interface FigureLineProps {
  readonly slice: string
  readonly line: SizingLine
  readonly canEdit: boolean
}

/** One figure: what holds, how it came about, and who says otherwise, why (DEPLOY-8, DEPLOY-9). */
export function FigureLine({ slice, line: { figure, value, sum, computed, override }, canEdit }: FigureLineProps) {
  const action = useAction()
  const dates = usePlanDates()
  const { open, toggle, close } = useOpener<'override'>()
  const { label } = TECHNICAL_NAMES[figure]
  return (
    <li>
      <p className="fl-load-head">
        <span>{label}</span>
        <strong>{figureValueText(figure, value)}</strong>
        {canEdit && (
          <Button kind="subtle" size="small" aria-expanded={open === 'override'} aria-label={`Override ${label.toLowerCase()}`} onClick={() => toggle('override')}>
            Override
          </Button>
        )}
      </p>
      <p className="fl-note">
        {override !== null && computed !== null && `Computed ${figureValueText(figure, computed)}: `}
        {sum}
      </p>
      {override !== null && (
        <p className="fl-note">
          <Lozenge tone="information">Overridden</Lozenge> {textOr(override.reason, 'withheld')} · {dates.day(override.at)}
          {canEdit && (
            <>
              {' · '}
              <Button kind="link" aria-label={`Compute ${label.toLowerCase()} again`} onClick={() => void action.run({ type: 'WithdrawOverride', slice, figure }, `${label} is computed again`)}>
                Compute again
              </Button>
            </>
          )}
        </p>
      )}
      {open === null && <ActionError action={action} />}
      {open === 'override' && (
        <InlineForm
          label={`Override ${label.toLowerCase()}`}
          submit="Override"
          problem={action.problem}
          fields={['value', 'reason']}
          onSave={async (data) => {
            const given = givenValue(figure, textIn(data, 'value'))
            if (given === null) return action.refuse('value', 'Give a number, such as 1,200 or 0.5.')
            return action.run({ type: 'OverrideFigure', slice, figure, value: given, reason: textIn(data, 'reason') }, `${label} overridden`)
          }}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <Field label={label} error={errorAt(action.problem, 'value')}>
            {(control) => <ValueInput control={control} figure={figure} value={value} />}
          </Field>
          <Field label="Why this holds and not the computed figure" error={errorAt(action.problem, 'reason')}>
            {(control) => <input {...control} name="reason" type="text" maxLength={2000} autoComplete="off" />}
          </Field>
        </InlineForm>
      )}
    </li>
  )
}

interface ValueInputProps {
  readonly control: object
  readonly figure: SizingLine['figure']
  readonly value: FigureValue | null
}

function ValueInput({ control, figure, value }: ValueInputProps) {
  const options = optionsOf(figure)
  if (options.length === 0) return <input {...control} name="value" type="text" inputMode="decimal" autoComplete="off" defaultValue={typeof value === 'number' ? String(Number(value.toPrecision(3))) : ''} />
  return (
    <select {...control} name="value" defaultValue={value ?? undefined}>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  )
}

function optionsOf(figure: SizingLine['figure']): readonly (readonly [FigureValue, string])[] {
  if (figure === 'mode') return MODES.map((mode) => [mode, MODE_NAMES[mode]])
  return figure === 'buffer' ? BUFFERS.map((buffer) => [buffer, BUFFER_NAMES[buffer]]) : []
}

function givenValue(figure: SizingLine['figure'], typed: string): FigureValue | null {
  const option = optionsOf(figure).find(([value]) => value === typed)
  return option?.[0] ?? typedNumber(typed)
}

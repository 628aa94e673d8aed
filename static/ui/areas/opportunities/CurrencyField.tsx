import { CURRENCIES } from '../../../../src/playbook/currencies'
import type { PlanCommand } from '../../../../src/plan/planState'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'

interface CurrencyFieldProps {
  readonly value: string
  readonly canEdit: boolean
  readonly toCommand: (value: string) => PlanCommand
}

/** The currency of one opportunity; the amounts stay as they are. */
export function CurrencyField({ value, canEdit, toCommand }: CurrencyFieldProps) {
  const action = useAction()
  return (
    <Field label="Currency" hint="The amounts stay as they are: nothing is converted." error={action.problem?.message}>
      {(control) => (
        <select {...control} disabled={!canEdit} value={value} onChange={(event) => void action.run(toCommand(event.target.value), 'Currency changed')}>
          <CurrencyOptions />
        </select>
      )}
    </Field>
  )
}

export const CurrencyOptions = () => (
  <>
    {CURRENCIES.map((code) => (
      <option key={code} value={code}>
        {code}
      </option>
    ))}
  </>
)

import type { PlanCommand } from '../../../../src/plan/planState'
import type { Feasibility } from '../../../../src/playbook/opportunityFields'
import { FEASIBILITIES } from '../../../../src/playbook/opportunityFields'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'
import { feasibilityText } from './feasibilityText'

interface FeasibilityFieldProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly value: Feasibility
  readonly canEdit: boolean
  readonly toCommand: (value: Feasibility) => PlanCommand
  readonly said: string
}

/** 1 to 5 in words, saved when it is chosen. */
export function FeasibilityField({ label, isLabelHidden = false, value, canEdit, toCommand, said }: FeasibilityFieldProps) {
  const action = useAction()
  if (!canEdit) return <>{feasibilityText(value)}</>
  return (
    <Field label={label} isLabelHidden={isLabelHidden} error={action.problem?.message}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = FEASIBILITIES.find((one) => String(one) === event.target.value)
            if (chosen !== undefined) void action.run(toCommand(chosen), said)
          }}
        >
          {FEASIBILITIES.map((one) => (
            <option key={one} value={one}>
              {feasibilityText(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

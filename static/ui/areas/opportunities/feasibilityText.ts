import type { Feasibility } from '../../../../src/playbook/opportunityFields'
import { FEASIBILITY_WORDS } from '../../../../src/playbook/opportunityFields'

export const feasibilityText = (value: Feasibility): string => `${value} ${FEASIBILITY_WORDS[value]}`

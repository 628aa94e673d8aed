import type { DecideContext } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { CriteriaCommand } from './commands'
import type { CriteriaEvent, CriterionChange } from './events'
import { SIDES } from '../../../playbook/criterionWords'
import type { Criterion, Side } from './state'
import { aiming } from './aiming'

type Of<Type extends CriteriaCommand['type']> = Extract<CriteriaCommand, { type: Type }>

const FIELDS = ['name', 'metric', 'unit', 'comparison', 'target', 'commitment'] as const satisfies readonly (keyof CriterionChange)[]

/** Only what really changes; a change of anything but its name lets both agreements lapse. */
export function changeCriterion({ criterion, change: wished }: Of<'ChangeCriterion'>, found: Criterion, state: PlanState): Decision<CriteriaEvent> {
  const fields = FIELDS.filter((field) => wished[field] !== undefined && !isSame(wished[field], found[field]))
  if (fields.length === 0) return NOTHING_TO_DO
  const change: CriterionChange = Object.fromEntries(fields.map((field) => [field, wished[field]]))
  return decided(changeOf(criterion, change, found, state))
}

export function changeOf(criterion: string, change: CriterionChange, found: Criterion, state: PlanState): CriteriaEvent {
  const was: CriterionChange = Object.fromEntries(FIELDS.filter((field) => field in change).map((field) => [field, found[field]]))
  const isOfSubstance = Object.keys(change).some((field) => field !== 'name')
  const lapsed = isOfSubstance ? SIDES.filter((side) => found.agreements[side]?.isLapsed === false) : []
  return { type: 'CriterionChanged', criterion, change, was, lapsed, stories: aiming(state, criterion) }
}

export function agree({ criterion, side, who, to, confirmed }: Of<'AgreeToCriterion'>, found: Criterion, { by }: DecideContext): Decision<CriteriaEvent> {
  const { comparison, target, commitment } = found
  if (!isSame(to, { comparison, target, commitment })) return rejected('conflict', `C-${found.number} was changed meanwhile: read it again before you agree.`, 'criterion')
  const was = found.agreements[side]
  if (was && !was.isLapsed) return NOTHING_TO_DO
  const other = found.agreements[OTHER[side]]
  if (other && !other.isLapsed && other.by === by && who === '' && confirmed !== true)
    return rejected('confirm', `You agreed for the ${OTHER[side]} side yourself. Two sides are meant: say for whom you agree, or confirm that you speak for both.`, 'who')
  return decided({ type: 'CriterionAgreed', criterion, side, who, was: was ?? null })
}

const OTHER: Readonly<Record<Side, Side>> = { technical: 'business', business: 'technical' }

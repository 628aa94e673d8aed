import { COMPARISON_SIGNS } from '../../../playbook/comparisonSigns'
import { COMMITMENT_NAMES } from '../../../playbook/criterionWords'
import type { Pledge } from '../../areas/criteria/state'
import { textOr } from '../../kernel/text'

/** "≤ 0.42 kWh". */
export function targetText({ unit, comparison, target }: Pick<Pledge, 'unit' | 'comparison' | 'target'>): string {
  return `${COMPARISON_SIGNS[comparison]} ${withUnit(target, unit)}`
}

/** "MAE ≤ 0.42 kWh". */
export function promiseText(pledge: Omit<Pledge, 'commitment'>): string {
  return `${textOr(pledge.metric, 'a withheld metric')} ${targetText(pledge)}`
}

/** "MAE ≤ 0.42 kWh, target". */
export function pledgeText(pledge: Pledge): string {
  return `${promiseText(pledge)}, ${COMMITMENT_NAMES[pledge.commitment].toLowerCase()}`
}

export function withUnit(value: number, unit: Pledge['unit']): string {
  const of = textOr(unit, '')
  return of === '' ? String(value) : `${value} ${of}`
}

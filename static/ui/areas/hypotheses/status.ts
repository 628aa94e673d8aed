import type { HypothesisStatus, Statement } from '../../../../src/plan/areas/hypotheses/state'
import { textOr } from '../../../../src/plan/kernel/text'
import { COMPARISON_SIGNS } from '../../../../src/playbook/comparisonSigns'
import { measure } from '../../kit/amounts'
import type { Tone } from '../../kit/Lozenge'

/** A failed hypothesis is a finding, drawn as strongly as a validated one; red is for overruns only. */
export const STATUS_TONES: Readonly<Record<HypothesisStatus, Tone>> = {
  stated: 'neutral',
  testing: 'information',
  validated: 'success',
  invalidated: 'discovery',
  inconclusive: 'warning',
}

/** "MAE ≤ 0.42 kWh on holdout-2025". */
export function criterionText({ metric, comparison, target, unit, dataSet }: Statement): string {
  const on = textOr(dataSet, 'a withheld data set')
  const what = `${textOr(metric, 'Withheld metric')} ${COMPARISON_SIGNS[comparison]} ${measure(target, textOr(unit, ''))}`
  return on === '' ? what : `${what} on ${on}`
}

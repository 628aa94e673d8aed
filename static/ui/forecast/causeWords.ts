import type { Part } from '../../../src/forecast/parts'
import type { Cause, Causes } from '../../../src/forecast/results/causes'
import { count } from '../kit/amounts'

/** "H-3 may fail", "The team’s pace varies". */
export function causeName(cause: Cause): string {
  return cause.kind === 'hypothesis' ? `H-${cause.number} may fail` : NAMES[cause.part]
}

/** What would make it sharper. */
export function causeRemedy(cause: Cause): string {
  return cause.kind === 'hypothesis' ? 'A verdict takes it away.' : REMEDIES[cause.part]
}

/** "85 % of the dates lie within 74 days …": what the causes are measured against. */
export function widthSentence({ width, causes }: Causes, slice: string): string {
  if (causes.length === 0) return `Nothing makes the date of ${slice} much less sure than the other parts.`
  return (
    `From the day that 15 % of the runs reach to the day that 85 % reach there are ${count(width, 'day', 'days')} for ${slice}. ` +
    'By so many days that range would shrink without each of these; they overlap, so they don’t add up.'
  )
}

const NAMES: Readonly<Record<Part, string>> = {
  pace: 'The team’s pace varies',
  sizes: 'Sizes are ranges',
  calibration: 'Stories take other than their size',
  unestimated: 'Stories without a size',
  widening: 'Disagreement and poor data',
  scope: 'The scope keeps growing',
  hypotheses: 'Hypotheses may fail',
  record: 'Confidences are off',
  correlation: 'Hypotheses on the same data',
  inconclusive: 'Tests may end without a verdict',
  pivots: 'Work that replaces what failed',
  waiting: 'Stories wait for verdicts',
  dependencies: 'Stories depend on each other',
  gates: 'Gates not passed',
  capacity: 'Planned capacity',
}

const REMEDIES: Readonly<Record<Part, string>> = {
  pace: 'It settles with more weeks of deliveries.',
  sizes: 'Splitting large stories narrows it.',
  calibration: 'It settles with more delivered stories that have a size.',
  unestimated: 'Sizes on them take it away.',
  widening: 'A second estimation round or better data narrows it.',
  scope: 'A smaller slice, or a closed one, takes it away.',
  hypotheses: 'Verdicts take it away.',
  record: 'It settles with more verdicts.',
  correlation: 'A test on other data parts them.',
  inconclusive: 'A sharper measure or a longer time box helps.',
  pivots: 'Planning the pivot before the verdict narrows it.',
  waiting: 'Testing earlier takes it away.',
  dependencies: 'Moving what others wait for up narrows it.',
  gates: 'Passing the gate takes it away.',
  capacity: 'Capacity given for each iteration narrows it.',
}

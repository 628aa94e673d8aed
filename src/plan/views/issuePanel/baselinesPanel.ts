import type { RecordedBaseline } from '../../areas/baselines/state'
import type { LocalId, StoryId } from '../../kernel/ids'
import { textOr } from '../../kernel/text'
import type { PlanState } from '../../planState'
import type { HypothesisPanel } from './hypothesisPanel'

export interface BaselineRow extends RecordedBaseline {
  readonly id: LocalId
  /** Whether the best run is better than it; null without a run on the same metric. */
  readonly isBeaten: boolean | null
}

/** One metric: where the references lie, where the target, and how far the best run got. */
export interface MetricComparison {
  readonly metric: string
  readonly unit: string
  readonly better: 'higher' | 'lower'
  readonly target: { readonly value: number; readonly hypothesis: number } | null
  readonly best: number | null
  readonly baselines: readonly BaselineRow[]
  /** The scale: from zero, or from the lowest value where that is negative. */
  readonly from: number
  readonly to: number
}

export interface BaselinesPanel {
  readonly all: readonly BaselineRow[]
  readonly metrics: readonly MetricComparison[]
}

/** Results against every baseline and against the target (B1, PhazeRo), one comparison a metric. */
export function baselinesPanel(
  { stories }: PlanState,
  story: StoryId,
  hypotheses: readonly HypothesisPanel[],
): BaselinesPanel {
  const recorded = Object.entries(stories[story]?.areas.baselines?.byId ?? {}).sort(([, a], [, b]) => a.at - b.at)
  const metrics = new Map<string, MetricComparison>()
  for (const [id, baseline] of recorded) {
    const metric = textOr(baseline.metric, 'Withheld metric')
    const about = hypotheses.findLast(({ statement }) => isSame(textOr(statement.metric, ''), metric))
    const best = about?.best ?? null
    const row = { ...baseline, id, isBeaten: best === null ? null : isBetter(best, baseline) }
    const known = metrics.get(metric.toLowerCase())
    const baselines = [...(known?.baselines ?? []), row]
    const target = about === undefined ? null : { value: about.statement.target, hypothesis: about.number }
    const values = [...baselines.map(({ value }) => value), ...(target ? [target.value] : []), ...(best === null ? [] : [best])]
    metrics.set(metric.toLowerCase(), {
      metric,
      unit: textOr(baseline.unit, ''),
      better: baseline.better,
      target,
      best,
      baselines,
      from: Math.min(0, ...values),
      to: Math.max(0, ...values),
    })
  }
  const comparisons = [...metrics.values()]
  return { all: comparisons.flatMap(({ baselines }) => baselines), metrics: comparisons }
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function isBetter(value: number, baseline: Pick<RecordedBaseline, 'value' | 'better'>): boolean {
  return baseline.better === 'higher' ? value > baseline.value : value < baseline.value
}

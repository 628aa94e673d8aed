import type { Span } from '../../../../src/plan/areas/strategy/state'
import { overlapOf } from '../../../../src/plan/views/stagePlan'
import type { SitePlan } from '../../site/useSitePlans'

export interface SiteStage {
  readonly id: string
  readonly plan: string
  readonly name: string
  /** Jira account. */
  readonly owner: string | null
  readonly span: Span
}

export interface SiteClash {
  readonly owner: string
  readonly stages: readonly [SiteStage, SiteStage]
  readonly overlap: Span
}

/** The dated stages of the site's plans, plan by plan. */
export function siteStages(plans: readonly SitePlan[]): readonly SiteStage[] {
  return plans.flatMap(({ projectId, name, summary }) =>
    summary.stages.flatMap(({ stage, name: stageName, owner, from, to }) => (from === null || to === null ? [] : [{ id: `${projectId}/${stage}`, plan: name, name: stageName, owner, span: { from, to } }])),
  )
}

/** One person in two plans at once (STRAT-5); within one plan its own sheet says so. */
export function siteClashes(stages: readonly SiteStage[]): readonly SiteClash[] {
  return stages.flatMap((first, index) =>
    stages.slice(index + 1).flatMap((second) => {
      const { owner } = first
      const overlap = owner !== null && owner === second.owner && first.plan !== second.plan ? overlapOf(first.span, second.span) : null
      return owner !== null && overlap ? [{ owner, stages: [first, second] as const, overlap }] : []
    }),
  )
}

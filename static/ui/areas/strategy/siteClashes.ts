import type { Span } from '../../../../src/plan/areas/strategy/state'
import { overlapOf, peopleOf } from '../../../../src/plan/views/stagePlan'
import type { SitePlan } from '../../site/useSitePlans'

export interface SiteStage {
  readonly id: string
  readonly projectId: string
  readonly plan: string
  readonly name: string
  /** Jira accounts, the owner's first. */
  readonly people: readonly string[]
  readonly span: Span
}

export interface SiteClash {
  readonly who: readonly string[]
  readonly stages: readonly [SiteStage, SiteStage]
  readonly overlap: Span
}

/** The dated stages of the site's plans, plan by plan. */
export function siteStages(plans: readonly SitePlan[]): readonly SiteStage[] {
  return plans.flatMap(({ projectId, name, summary }) =>
    summary.stages.flatMap(({ stage, name: stageName, owner, others, from, to }) =>
      from === null || to === null ? [] : [{ id: `${projectId}/${stage}`, projectId, plan: name, name: stageName, people: peopleOf({ owner, others }), span: { from, to } }]),
  )
}

/** The same people in two plans at once (STRAT-5); within one plan its own sheet says so. */
export function siteClashes(stages: readonly SiteStage[]): readonly SiteClash[] {
  return stages.flatMap((first, index) =>
    stages.slice(index + 1).flatMap((second) => {
      const overlap = first.projectId === second.projectId ? null : overlapOf(first.span, second.span)
      const who = overlap ? first.people.filter((person) => second.people.includes(person)) : []
      return overlap && who.length > 0 ? [{ who, stages: [first, second] as const, overlap }] : []
    }),
  )
}

import type { PlanRules } from '../../../src/plan/rules'

/** What the plan's rules say and compute, as the functions do. */
export type Rules = Pick<PlanRules, 'decide' | 'fold' | 'needs' | 'knows' | 'isLoaded'>

/** The rules that know a plan's stories, its map as well, or every practice. */
export type RulesKind = 'story' | 'core' | 'whole'
export type RulesLoader = (kind: RulesKind) => Promise<Rules | null>

const LOADS: Readonly<Record<RulesKind, () => Promise<Rules>>> = {
  story: () => import('../../../src/plan/storyRules').then((module) => module.storyRules),
  core: () => import('../../../src/plan/coreRules').then((module) => module.coreRules),
  whole: () => import('../../../src/plan/plan').then((module) => module.planRules),
}

/**
 * The first picture needs no rule: the state arrives folded. They come after it, in files of their own.
 * Null where they could not be had; asking again tries again.
 */
export function createRulesLoader(loads: Readonly<Record<RulesKind, () => Promise<Rules>>> = LOADS): RulesLoader {
  const loading: Partial<Record<RulesKind, Promise<Rules | null>>> = {}
  return (kind) =>
    (loading[kind] ??= loads[kind]().catch(() => {
      delete loading[kind]
      return null
    }))
}

import type * as plan from '../../../src/plan/plan'

/** What the plan's rules say and compute, as the functions do. */
export type Rules = Pick<typeof plan, 'decide' | 'fold' | 'needs'>

/**
 * The first picture needs no rule: the state arrives folded. They come after it, in a file of their own.
 * Null where they could not be had; asking again tries again.
 */
export function createRulesLoader(load: () => Promise<Rules> = () => import('../../../src/plan/plan')): () => Promise<Rules | null> {
  let loading: Promise<Rules | null> | null = null
  return () =>
    (loading ??= load().catch(() => {
      loading = null
      return null
    }))
}

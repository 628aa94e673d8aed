import * as z from 'zod/mini'
import { useEffect, useState } from 'react'
import type { PlanSummary } from '../../../src/contract/planSummary'
import { useClient } from '../plan/PlanProvider'

export interface SitePlan {
  readonly projectId: string
  readonly key: string
  readonly name: string
  readonly summary: PlanSummary
}

export type SitePlans =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read'; readonly plans: readonly SitePlan[] }

const projects = z.object({ values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })) })
/** Jira names at most so many projects at a time. */
const AT_ONCE = 50

/** The site's plans that the user may see, by name. Read anew whenever it is looked at. */
export function useSitePlans(): SitePlans & { readonly again: () => void } {
  const client = useClient()
  const [plans, setPlans] = useState<SitePlans>({ kind: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isCurrent = true
    void (async (): Promise<SitePlans> => {
      const answer = await client.call('site.plans', {})
      if (!answer.ok) return { kind: 'failed', message: answer.failure.message }
      const ids = answer.value.plans.map(({ projectId }) => projectId)
      const pages = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, page) => ids.slice(page * AT_ONCE, (page + 1) * AT_ONCE))
      const named = await Promise.all(pages.map((page) => client.jira(`/rest/api/3/project/search?maxResults=${AT_ONCE}&${page.map((id) => `id=${id}`).join('&')}`)))
      const found = named.flatMap((one) => (one.ok ? (z.safeParse(projects, one.body).data?.values ?? []) : []))
      return {
        kind: 'read',
        plans: answer.value.plans.map(({ projectId, summary }) => {
          const project = found.find(({ id }) => id === projectId)
          return { projectId, key: project?.key ?? '', name: project?.name ?? `Project ${projectId}`, summary }
        }),
      }
    })().then((read) => {
      if (isCurrent) setPlans(read)
    })
    return () => {
      isCurrent = false
    }
  }, [client, tries])
  return { ...plans, again: () => setTries((count) => count + 1) }
}

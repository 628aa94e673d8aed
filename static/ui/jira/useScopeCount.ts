import * as z from 'zod/mini'
import { useEffect, useState } from 'react'
import { useClient } from '../plan/PlanProvider'

/** How many issues a JQL finds for this user; Jira's own words where it can't be read. */
export type ScopeCount =
  | { readonly kind: 'empty' }
  | { readonly kind: 'counting' }
  | { readonly kind: 'counted'; readonly count: number }
  | { readonly kind: 'wrong'; readonly message: string }

const reply = z.object({ count: z.number() })

/** How long to wait for the next letter before counting, in ms. */
const PAUSE = 400

export function useScopeCount(jql: string): ScopeCount {
  const client = useClient()
  const [counted, setCounted] = useState<{ readonly jql: string; readonly count: ScopeCount } | null>(null)
  useEffect(() => {
    if (jql.trim() === '') return
    let isCurrent = true
    const timer = setTimeout(() => {
      void client.jira('/rest/api/3/search/approximate-count', { method: 'POST', body: { jql } }).then((answer) => {
        if (!isCurrent) return
        const read = answer.ok ? z.safeParse(reply, answer.body) : null
        const count: ScopeCount = answer.ok
          ? read?.success
            ? { kind: 'counted', count: read.data.count }
            : { kind: 'wrong', message: 'Jira’s answer could not be read. Try again.' }
          : { kind: 'wrong', message: answer.message }
        setCounted({ jql, count })
      })
    }, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, jql])
  if (jql.trim() === '') return { kind: 'empty' }
  return counted?.jql === jql ? counted.count : { kind: 'counting' }
}

import { useMemo } from 'react'
import type { Dossier } from '../../../src/plan/views/dossier/dossier'
import { dossier } from '../../../src/plan/views/dossier/dossier'
import { useIssues } from '../jira/issues'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { usePersonNames } from '../people/usePersonNames'
import { useFrame } from '../plan/PlanProvider'

/** The dossier of the plan as the page shows it, with the names that Jira shows this reader. */
export function useDossier(): { readonly dossier: Dossier; readonly at: number; readonly project: string } {
  const { state, people, asOf } = usePlanReady()
  const { projectKey } = useFrame()
  const now = useNow()
  const at = asOf?.at ?? Math.max(now, state.at)
  const project = projectKey ?? 'the plan'
  const mentioned = useMemo(() => {
    const stories = new Set<string>()
    const actors = new Set<string>()
    dossier(state, at, { project, story: (id) => (stories.add(id), null), person: (actor) => (actors.add(actor), null) })
    return { stories: [...stories], actors: [...actors] }
    // Who and what it speaks of does not depend on the minute.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [state, project])
  const issues = useIssues(mentioned.stories)
  const nameOf = usePersonNames(people, mentioned.actors)
  const made = dossier(state, at, {
    project,
    story(id) {
      const issue = issues[id]
      if (issue === undefined) return { text: '…', href: null }
      return issue === null ? null : { text: `${issue.key} ${issue.summary}`, href: null }
    },
    person: (actor) => nameOf(actor),
  })
  return { dossier: made, at, project }
}

import { decode } from '../src/log/encode'
import type { Commit } from '../src/plan/kernel/commit'
import { planFileToText } from './planFile'
import type { SiteFile } from './siteFile'
import { projectIn, storiesIn } from './siteJira'

export type Exported = { readonly kind: 'exported'; readonly text: string } | { readonly kind: 'refused'; readonly message: string }

/** The project's whole log as a plan file, with each story's key and title as Jira has them now. */
export async function exportPlan(site: SiteFile, projectKey: string): Promise<Exported> {
  const project = await projectIn(site, projectKey)
  if (!project) return { kind: 'refused', message: `This Jira has no project ${projectKey}.` }
  const commits = await allCommits(site, project.id)
  const started = commits[0]?.events.find((event) => event.type === 'PlanStarted') as { readonly logId?: string } | undefined
  if (started?.logId === undefined) return { kind: 'refused', message: `${project.key} has no plan.` }
  const head = { foldline: 1, project, logId: started.logId, commits: commits.length } as const
  return { kind: 'exported', text: planFileToText({ head, stories: await storiesIn(site, commits), commits }) }
}

async function allCommits(site: SiteFile, plan: string): Promise<readonly Commit[]> {
  const commits: Commit[] = []
  const take = (page: readonly Commit[]): void => {
    // A block may begin before what is asked for.
    for (const commit of page) if (commit.seq === commits.length + 1) commits.push(commit)
  }
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<SiteFile['log']['history']>> = await site.log.history(plan, after)
    for (const data of page.blocks) take((decode(data) as { readonly commits?: readonly Commit[] } | null)?.commits ?? [])
    take(page.commits)
    if (page.next !== null && page.next !== commits.length) throw new Error(`The log of ${plan} has a gap after commit ${commits.length}`)
    after = page.next
  }
  return commits
}

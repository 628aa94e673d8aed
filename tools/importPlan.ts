import type { PlanFile } from './planFile'
import type { SiteFile } from './siteFile'
import { projectIn, storiesIn } from './siteJira'

export type Imported =
  | { readonly kind: 'imported'; readonly projectKey: string; readonly added: number; readonly strangers: number }
  | { readonly kind: 'refused'; readonly message: string }

const UPKEEP_MS = 60_000

/**
 * Puts a plan file's log into a project that has none, whole or not at all. A second import adds what is missing
 * of the same log; a project with another plan is left alone.
 */
export async function importPlan(site: SiteFile, file: PlanFile, projectKey: string | undefined): Promise<Imported> {
  const wanted = projectKey ?? file.head.project.key
  const project = await projectIn(site, wanted)
  if (!project) return { kind: 'refused', message: `This Jira has no project ${wanted}: name one with --project KEY.` }
  const added = site.addCommits(project.id, file.commits)
  if (added.kind === 'other') return { kind: 'refused', message: `${project.key} has another plan (from commit ${added.seq} on): nothing was written.` }
  // What follows is made anew by whoever finds it missing, so that an import may end anywhere.
  if ((await site.records.listed(project.id)) === null) await site.records.list(project.id, file.commits[0]!.at)
  while ((await site.log.upkeep(project.id, UPKEEP_MS)).kind === 'more');
  const known = await storiesIn(site, file.commits)
  return { kind: 'imported', projectKey: project.key, added: added.count, strangers: known.filter(({ title }) => title === null).length }
}

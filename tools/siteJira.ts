import type { Commit } from '../src/plan/kernel/commit'
import { eachStoryOf } from '../src/plan/kernel/fold'
import type { PlanFileStory } from './planFile'
import type { SiteFile } from './siteFile'

export type Project = { readonly id: string; readonly key: string; readonly name: string }
type Found = { readonly issues?: readonly { readonly id: string; readonly key: string; readonly fields: { readonly summary: string } }[] }

const AT_ONCE = 100

/** The project with this key or id; null where this Jira has none. */
export async function projectIn(site: SiteFile, keyOrId: string): Promise<Project | null> {
  const found = (await asApp(site, `/rest/api/3/project/${encodeURIComponent(keyOrId)}`)) as Project | null
  return found === null ? null : { id: found.id, key: found.key, name: found.name }
}

/** Every story that the log names, with its key and title as Jira has them now; without a title where it has gone. */
export async function storiesIn(site: SiteFile, commits: readonly Commit[]): Promise<readonly PlanFileStory[]> {
  const ids = new Set<string>()
  for (const commit of commits) for (const event of commit.events) eachStoryOf(event, (id) => ids.add(id))
  const all = [...ids]
  const found = new Map<string, PlanFileStory>()
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const body = { issueIdsOrKeys: all.slice(from, from + AT_ONCE), fields: ['summary'] }
    const answer = (await asApp(site, '/rest/api/3/issue/bulkfetch', body)) as Found | null
    for (const { id, key, fields } of answer?.issues ?? []) found.set(id, { story: id, key, title: fields.summary })
  }
  return all.map((story) => found.get(story) ?? { story, key: story, title: null })
}

async function asApp(site: SiteFile, path: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await site.jira.fetch({ as: 'app' }, path, init)
  return answer.ok ? answer.json() : null
}

import { addStory } from '../../host/jira/support/testJira'
import type { TestSite } from './testSite'

/** So many stories in BLANK, whose events nobody hears; answers their ids. */
export async function addStories(site: TestSite, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) ids.push((await addStory(site.jira, `Story ${i + 1}`)).id)
  site.jira.events.length = 0
  return ids
}

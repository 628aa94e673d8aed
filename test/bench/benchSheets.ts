import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeDemo } from '../../host/demo/runDemo'
import type { Commit } from '../../src/plan/kernel/commit'
import { practiceAreas } from '../../src/plan/practiceAreas'
import { exportPlan } from '../../tools/exportPlan'
import { textToPlanFile } from '../../tools/planFile'
import { openSiteFile } from '../../tools/siteFile'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TYPES = new Set(practiceAreas.flatMap(({ events }) => Object.keys(events)))

/** What the demo plan's team entered on all its sheets, as commits about the bench plan's own stories. */
export async function sheetsOfTheDemo(folder: string): Promise<readonly Commit[]> {
  await makeDemo({ root: ROOT, file: join(folder, 'demo', 'site.db') }, () => {})
  const site = openSiteFile(join(folder, 'demo'))!
  const exported = await exportPlan(site, 'SOLAR')
  site.close()
  if (exported.kind !== 'exported') throw new Error(exported.message)
  const read = textToPlanFile(exported.text, () => null)
  if (read.kind !== 'read') throw new Error('The demo plan cannot be read')
  const { commits, stories } = read.file
  const ids = new Map(stories.map(({ story }, index) => [story, String(10_000 + index)]))
  return commits.flatMap((commit) => {
    const events = commit.events.filter(({ type }) => TYPES.has(type))
    if (events.length === 0) return []
    return { ...commit, events: JSON.parse(JSON.stringify(events), (_, value: unknown) => (typeof value === 'string' ? (ids.get(value) ?? value) : value)) as Commit['events'] }
  })
}

/** One log: what comes later goes on from where the first commits end. */
export function* followedBy(commits: Iterable<Commit>, later: readonly Commit[]): Generator<Commit> {
  let last: Commit | null = null
  for (const commit of commits) yield (last = commit)
  for (const commit of later) {
    const { seq, id, at }: Commit = last!
    last = { ...commit, seq: seq + 1, prev: id, at: at + 1000 }
    yield last
  }
}

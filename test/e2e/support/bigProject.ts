import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningHost } from '../../../host/server'
import { doorsOf } from './doors'
import { idOf, structureOf } from './smallPlan'

export const BIG = '/projects/BIG/apps/project-page'

const STORIES = 1000
const EPICS = ['Sign-in', 'Home', 'History', 'Prediction', 'Strategy', 'Feedback', 'Tariffs', 'Gateway'] as const
const WORDS = ['Show', 'Import', 'Predict', 'Compare', 'Explain', 'Store', 'Warn about', 'Export']
const THINGS = ['the meter readings', 'tomorrow’s production', 'the battery’s charge', 'the tariff by the hour', 'gaps in the history', 'the heat pump', 'a cloudy week']
const SIZES = ['XS', 'S', 'M', 'L', 'XL']
const DAY = 86_400_000

/** A project of a thousand stories, imported as an export of Jira, with a plan that has sizes and all slices. */
export async function makeBigProject(host: RunningHost): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foldline-'))
  const file = join(folder, 'big.csv')
  writeFileSync(file, bigCsv())
  const [report] = host.jira.importFiles([file])
  rmSync(folder, { recursive: true })
  if (report?.issues !== STORIES + EPICS.length) throw new Error(`The import took ${report?.issues} issues: ${JSON.stringify(report?.unreadable.slice(0, 3))}`)
  const { ask, send } = doorsOf(host)
  await ask('Product owner', { project: 'BIG' }, 'plan.start', { id: 'big-plan', scope: 'project = BIG AND issuetype = Story', verticals: 'epics', timeZone: 'Europe/Berlin' })
  await host.settle()

  const { verticals, slices } = await structureOf(host, 'BIG')
  const project = await doorsOf(host).rest<{ id: string }>('Product owner', 'GET', '/rest/api/3/project/BIG')
  const rows = host.jira.site.store.all<{ id: number; key: string }>('SELECT id, key FROM jira_issues WHERE projectId = ?', Number(project.id))
  const idByNumber = new Map(rows.map(({ id, key }) => [Number(key.split('-')[1]), String(id)]))
  const storyAt = (index: number): string => idByNumber.get(EPICS.length + 1 + index)!
  const indexes = Array.from({ length: STORIES }, (_, index) => index)
  const first = `BIG-${EPICS.length + 1}`
  for (const half of [indexes.slice(0, 500), indexes.slice(500)]) {
    const stories = half.filter((index) => index % 9 !== 0).map((index) => ({ story: storyAt(index), estimate: { size: SIZES[(index * 7) % 5]!, people: 1 } }))
    await send('Product owner', first, { type: 'EstimateStories', basis: 'storyPoints', stories })
  }
  for (const [at, epic] of EPICS.entries())
    for (const [row, slice] of ['MVP', 'Growth', 'Maturity'].entries()) {
      const stories = indexes.filter((index) => index % EPICS.length === at && index % 3 === row && !isInTray(index)).map(storyAt)
      await send('Product owner', first, { type: 'PlaceStories', stories, vertical: idOf(verticals, epic), activity: null, slice: idOf(slices, slice), before: null })
    }
  await send('Product owner', first, { type: 'UnplaceStories', stories: indexes.filter(isInTray).map(storyAt) })
  await host.settle()
}

/** Twenty stories that wait for a place. */
const isInTray = (index: number): boolean => index % 50 === 7

/** Half a year of work in the columns of Jira's own export: a third delivered, some in work, the rest to do. */
function bigCsv(): string {
  const now = Date.now()
  const time = (daysAgo: number): string => new Date(now - daysAgo * DAY).toISOString()
  const epics = EPICS.map((name, index) => [`BIG-${index + 1}`, 'Epic', name, 'To Do', 'To Do', time(200), '', '', ''])
  const stories = Array.from({ length: STORIES }, (_, index) => {
    const title = `${WORDS[index % WORDS.length]} ${THINGS[index % THINGS.length]} (${index + 1})`
    const isDone = index % 3 === 0 && index < 900
    const isDoing = !isDone && index % 17 === 0
    const status = isDone ? ['Done', 'Done'] : isDoing ? ['In Progress', 'In Progress'] : ['To Do', 'To Do']
    const created = 190 - Math.floor(index / 6)
    const resolved = isDone ? time(Math.max(1, created - 5 - (index % 20))) : ''
    return [`BIG-${EPICS.length + 1 + index}`, 'Story', title, ...status, time(created), resolved, isDone ? 'Done' : '', `BIG-${(index % EPICS.length) + 1}`]
  })
  const head = ['Issue key', 'Issue Type', 'Summary', 'Status', 'Status Category', 'Created', 'Resolved', 'Resolution', 'Parent key']
  return [head, ...epics, ...stories].map((row) => row.join(',')).join('\n')
}

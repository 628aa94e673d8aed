import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportToText } from '../../../host/jira/import/reportToText'
import { createTestJira, type TestJira } from './support/testJira'

const DATA = fileURLToPath(new URL('../../../../shared/data/jira/', import.meta.url))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const importText = (t: TestJira, name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return t.jira.importFiles([join(folder, name)])[0]!
}

const issueOf = async (t: TestJira, key: string) => (await t.call('viewer', 'GET', `/rest/api/3/issue/${key}`)).body
const changesOf = async (t: TestJira, key: string) => (await t.call('viewer', 'GET', `/rest/api/3/issue/${key}/changelog`)).body.values

describe('import of columns project, task, created_date, finished_date', () => {
  const csv = [
    '"id","project","task","created_date","finished_date","cycle_time_days"',
    '"P0-T1",0,1,2015-02-05,2015-02-04,-1', '"P0-T2",0,2,2015-02-05,2015-02-09,4', '"P1-T1",1,1,2015-03-01,,', '"P1-T2",1,2,yesterday,,',
    '"P1-T3",1,three,2015-03-01,,', '"P0-T2",0,2,2015-02-05,2015-02-09,4', '"P1-T4",1,4,2015-02-30,,', '',
  ].join('\n')

  it('makes one project of each project value; the others come in when a row cannot be read', async () => {
    const t = createTestJira()
    const report = importText(t, 'tasks.csv', csv)
    expect(report.projects.map((one) => [one.key, one.issues])).toEqual([['P0', 2], ['P1', 1]])
    expect(report.unreadable.map((one) => one.line)).toEqual([5, 6, 7, 8])
    expect(report.unreadable[0]!.reason).toContain('yesterday')
    expect(reportToText(report)).toContain('line 6')
    const project = (await t.call('viewer', 'GET', '/rest/api/3/project/P1')).body
    expect(t.jira.importReports(project.id)).toEqual([report])
  })

  it('takes the creation as the finish of what was finished before it, and marks it', async () => {
    const t = createTestJira()
    const report = importText(t, 'tasks.csv', csv)
    const early = await issueOf(t, 'P0-1')
    expect(early.fields.resolutiondate.slice(0, 10)).toBe('2015-02-05')
    expect(early.fields.labels).toEqual(['assumed-finish', 'assumed-title'])
    expect(early.fields.summary).toBe('Task 1')
    expect(report.assumed.map((one) => one.keys)).toEqual([['P0-1'], ['P0-1', 'P0-2', 'P1-1']])
    const [change] = await changesOf(t, 'P0-2')
    expect(change.created.slice(0, 10)).toBe('2015-02-09')
    expect(change.items[1]).toMatchObject({ field: 'status', fromString: 'To Do', toString: 'Done' })
    expect((await issueOf(t, 'P1-1')).fields.status.name).toBe('To Do')
  })

  it('leaves what is there as it is when a file comes twice', () => {
    const t = createTestJira()
    importText(t, 'tasks.csv', csv)
    const again = importText(t, 'tasks.csv', csv)
    expect(again.issues).toBe(0)
    expect(again.unreadable[0]!.reason).toContain('already')
  })
})

describe("import of Jira's own CSV export", () => {
  it('reads repeated columns, times in words, parents by id, people and texts over several lines', async () => {
    const t = createTestJira()
    const report = importText(t, 'export.csv', [
      'Summary,Issue key,Issue id,Issue Type,Status,Status Category,Project key,Project name,Resolution,Assignee,Assignee Id,Created,Updated,Resolved,Labels,Labels,Parent,Custom field (Story Points),Outward issue link (Blocks),Description',
      'Forecast,AB-1,501,Epic,Open,To Do,AB,Alpha beta,,,,05/Jan/26 9:00 AM,05/Jan/26 9:00 AM,,,,,,,',
      '"Show, tell",AB-2,502,Story,Shipped,Done,AB,Alpha beta,Done,A person,acc-1,06/Jan/26 12:30 PM,09/Jan/26 1:00 PM,09/Jan/26 1:00 PM,one,two,501,3,AB-3,"Two',
      'lines"',
      'Broken,AB,503,Story,Open,To Do,AB,Alpha beta,,,,06/Jan/26 9:00 AM,,,,,,,,',
      'Third,AB-3,504,Story,Open,To Do,AB,Alpha beta,,,,06/Jan/26 9:00 AM,,,,,999,,,',
    ].join('\n'))
    expect(report.unreadable).toEqual([{ line: 5, reason: 'It has no issue key: "AB".' }])
    expect(report.notes.join(' ')).toContain('its parent 999 is not in the file')
    const story = (await issueOf(t, 'AB-2')).fields
    expect(story).toMatchObject({
      summary: 'Show, tell', created: '2026-01-06T12:30:00.000+0000', resolutiondate: '2026-01-09T13:00:00.000+0000', labels: ['one', 'two'],
      customfield_10034: 3, parent: { key: 'AB-1' }, assignee: { accountId: 'acc-1', displayName: 'A person' },
      status: { name: 'Shipped', statusCategory: { key: 'done' } }, issuelinks: [{ outwardIssue: { key: 'AB-3' } }],
    })
    expect(story.description.content).toHaveLength(2)
    expect((await t.call('productOwner', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'AB' }, issuetype: { name: 'Story' }, summary: 'Next' } })).body.key).toBe('AB-4')
  })

  it('says why when nothing can be read', () => {
    const t = createTestJira()
    expect(importText(t, 'other.csv', 'a,b\n1,2\n').refused).toContain('columns')
    expect(importText(t, 'broken.json', '{"issues":').refused).toContain('JSON')
    expect(t.jira.importFiles([join(folder, 'absent.csv')])[0]!.refused).toContain("can't be opened")
  })
})

describe('import of REST JSON', () => {
  const issue = (name: string, fields: object, changelog: object = []) => JSON.stringify([{ id: '7', key: name, changelog, fields }])
  const created = '2024-01-02T10:00:00.000-0600'

  it('reads fields by id with a changelog page as it does fields by name with a list of changes', async () => {
    const change = { id: '1', created: '2024-01-03T10:00:00.000-0600', author: { accountId: 'acc-9', displayName: 'User 9' }, items: [{ field: 'status', fieldtype: 'jira', fieldId: 'status', from: '1', fromString: 'Open', to: '5', toString: 'Closed' }] }
    const status = { name: 'Closed', statusCategory: { key: 'done' } }
    const t = createTestJira()
    importText(t, 'ids.json', issue('ID-1', { summary: 'By id', issuetype: { name: 'Story' }, status, created, duedate: '2024-02-01' }, { histories: [change] }))
    importText(t, 'names.json', issue('NM-1', { Summary: 'By name', 'Issue Type': { name: 'Story' }, Status: status, Created: created, 'Due date': '2024-02-01' }, [change]))
    for (const key of ['ID-1', 'NM-1']) {
      const { fields } = await issueOf(t, key)
      expect(fields).toMatchObject({ created: '2024-01-02T16:00:00.000+0000', duedate: '2024-02-01', status: { name: 'Closed' }, resolutiondate: '2024-01-03T16:00:00.000+0000' })
      const [history] = await changesOf(t, key)
      expect(history).toMatchObject({ author: { accountId: 'acc-9' }, items: [{ from: expect.stringMatching(/^\d+$/), fromString: 'Open', to: fields.status.id }] })
    }
  })

  it('brings in sprints with their dates', async () => {
    const t = createTestJira()
    const sprint = { id: 1, name: 'S1', state: 'closed', startDate: '2024-01-01T00:00:00.000Z', endDate: '2024-01-14T00:00:00.000Z', completeDate: '2024-01-14T09:00:00.000Z' }
    importText(t, 'sprints.json', issue('SP-1', { summary: 'x', issuetype: { name: 'Story' }, status: { name: 'To Do' }, created, customfield_10020: [sprint] }))
    const boards = await t.call('viewer', 'GET', '/rest/agile/1.0/board?projectKeyOrId=SP')
    const sprints = await t.call('viewer', 'GET', `/rest/agile/1.0/board/${boards.body.values[0].id}/sprint`)
    expect(sprints.body.values).toMatchObject([{ name: 'S1', state: 'closed', completeDate: '2024-01-14T09:00:00.000Z' }])
  })
})

describe.skipIf(!existsSync(DATA))('import of real exports (skipped where ../shared/data is not at hand)', () => {
  it('brings in 4,123 issues of two projects within seconds, 1,662 of them with an assumed finish', () => {
    const started = performance.now()
    const [report] = createTestJira().jira.importFiles([join(DATA, 'agile-project-dataset.csv')])
    expect(report!.projects.map((one) => one.issues)).toEqual([2427, 1696])
    expect(report!.assumed[0]!.keys).toHaveLength(1662)
    expect(report!.unreadable).toEqual([])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('brings in real issues of three projects with all of their changes', async () => {
    const t = createTestJira()
    const [report] = t.jira.importFiles([join(DATA, 'cloud-issues.json')])
    expect(report!.issues).toBe(12)
    expect(report!.unreadable).toEqual([])
    const changes = (await t.call('app', 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['ORDER-15'] })).body.issueChangeLogs[0].changeHistories
    expect(changes.length).toBe(31)
    expect(changes.every((one: { created: unknown }) => typeof one.created === 'number')).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { readChangelogs } from '../../src/jira/changelogs'
import { hasIssueSecurity, readVisible } from '../../src/jira/issueSecurity'
import { createJiraClient } from '../../src/jira/jiraClient'
import { jiraDateToMs, sinceInJql } from '../../src/jira/jiraDate'
import { readBoards, readLinkTypes, readResolutions, readStatuses, readTimeZone } from '../../src/jira/projectSettings'
import { outOfScopeJql, scopeToJql } from '../../src/jira/scopeJql'
import { countIssues, fetchIssues, readSummaries, searchIssueIds, searchIssues } from '../../src/jira/searchIssues'
import { readSprintIssueIds, readSprints } from '../../src/jira/sprints'
import { SECURITY } from '../../host/jira/seed/seedSite'
import { setProjectSecurityScheme } from '../../host/jira/model/security'
import type { TestJira, Who } from '../host/jira/support/testJira'
import { addStory, createTestJira, whoToPrincipal } from '../host/jira/support/testJira'

const clientOf = (jira: TestJira, who: Who) =>
  createJiraClient({
    send: async (path, init) => await jira.jira.fetch(whoToPrincipal(who), path.value, init),
    timeLeft: () => 20_000,
  })

const blank = (jira: TestJira): string => String(jira.jira.site.store.get<{ id: number }>("select id from jira_projects where key = 'BLANK'")!.id)

describe('reading Jira, over the local site', () => {
  it('reads all pages, also when Jira serves fewer than asked', async () => {
    const jira = createTestJira({ shortPages: () => true })
    const ids: string[] = []
    for (let n = 0; n < 130; n++) ids.push((await addStory(jira, `Story ${n}`)).id)
    const app = clientOf(jira, 'app')
    const found: string[] = []
    let token: string | null = null
    let pages = 0
    do {
      const page = await searchIssues(app, 'project = BLANK ORDER BY created ASC', token)
      if (!page.ok) throw new Error(page.problem.message)
      found.push(...page.value.items.map(({ id }) => id))
      token = page.value.next
      pages++
    } while (token !== null)
    expect(found.toSorted()).toEqual(ids.toSorted())
    expect(pages).toBeGreaterThan(2)
    expect(await searchIssueIds(app, 'project = BLANK')).toMatchObject({ ok: true })
    expect(await countIssues(app, 'project = BLANK')).toEqual({ ok: true, value: 130 })
    expect(await countIssues(app, 'nonsense = 1')).toMatchObject({ ok: false, problem: { kind: 'refused' } })
  })

  it('reads changelogs with times in ms, by issue, oldest first', async () => {
    const jira = createTestJira()
    const story = await addStory(jira, 'Moves')
    jira.clock.time += 60_000
    jira.jira.bulkMoveToStatus({ as: 'app' }, [story.id], 'In Progress')
    const startedAt = jira.clock.time
    jira.clock.time += 60_000
    jira.jira.bulkMoveToStatus({ as: 'app' }, [story.id], 'Done')
    const read = await readChangelogs(clientOf(jira, 'app'), [story.id])
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.get(story.id)!.map(({ at, changes }) => [at, changes])).toEqual([
      [startedAt, [{ field: 'status', from: '10000', to: '3' }]],
      [
        startedAt + 60_000,
        expect.arrayContaining([
          { field: 'status', from: '3', to: '10001' },
          { field: 'resolution', from: null, to: '10000' },
        ]) as unknown,
      ],
    ])
  })

  it('reads the settings of a project, its boards and sprints', async () => {
    const jira = createTestJira()
    const owner = clientOf(jira, 'productOwner')
    const project = blank(jira)
    expect(await readStatuses(owner, project)).toMatchObject({ ok: true, value: [{ name: 'To Do', category: 'new' }, {}, {}, { category: 'done' }] })
    expect(await readResolutions(owner)).toMatchObject({ ok: true, value: [{ name: 'Done' }, { name: "Won't Do" }, { name: 'Duplicate' }] })
    expect(await readLinkTypes(owner)).toMatchObject({ ok: true })
    expect(await readTimeZone(owner)).toEqual({ ok: true, value: 'UTC' })
    const boards = await readBoards(owner, project)
    if (!boards.ok) throw new Error(boards.problem.message)
    const board = boards.value[0]!
    const story = await addStory(jira, 'Story')
    const sprint = (await jira.call('productOwner', 'POST', '/rest/agile/1.0/sprint', { name: 'One', originBoardId: Number(board.id) })).body as { id: number }
    await jira.call('productOwner', 'POST', `/rest/agile/1.0/sprint/${sprint.id}/issue`, { issues: [story.key] })
    expect(await readSprints(owner, board.id)).toMatchObject({ ok: true, value: [{ name: 'One', state: 'future', startsAt: null }] })
    expect(await readSprintIssueIds(owner, board.id, String(sprint.id))).toEqual({ ok: true, value: [story.id] })
    expect(await readSprints(owner, '999')).toEqual({ ok: true, value: [] })
    expect(await readSummaries(owner, 'project = BLANK')).toEqual({ ok: true, value: [{ id: story.id, summary: 'Story' }] })
  })

  it('tells whether a project hides issues, and which of them a person may see', async () => {
    const jira = createTestJira()
    const project = blank(jira)
    const app = clientOf(jira, 'app')
    expect(await hasIssueSecurity(app, project)).toEqual({ ok: true, value: false })
    // Who may not set levels is shown none: that proves nothing.
    expect(await hasIssueSecurity(clientOf(jira, 'viewer'), project)).toEqual({ ok: true, value: true })
    setProjectSecurityScheme(jira.jira.site, Number(project), SECURITY.schemeId)
    expect(await hasIssueSecurity(app, project)).toEqual({ ok: true, value: true })
    const open = (await addStory(jira, 'Open')).id
    const hidden = (await addStory(jira, 'Hidden', { security: { id: String(SECURITY.levelId) } })).id
    const visible = await readVisible(clientOf(jira, 'viewer'), project, [open, hidden, '999999'])
    expect(visible).toEqual({ ok: true, value: new Set([open]) })
    expect(await readVisible(clientOf(jira, 'viewer'), project, 'all')).toEqual({ ok: true, value: new Set([open]) })
    expect(await fetchIssues(clientOf(jira, 'viewer'), [hidden])).toEqual({ ok: true, value: [] })
  })
})

describe('what Jira says in words', () => {
  it('dates, in each of its forms', () => {
    expect(jiraDateToMs('2023-02-11T18:17:03.810-0600')).toBe(Date.UTC(2023, 1, 12, 0, 17, 3, 810))
    expect(jiraDateToMs('2026-09-30T12:29:46.516Z')).toBe(Date.UTC(2026, 8, 30, 12, 29, 46, 516))
    expect(jiraDateToMs(1_700_000_000_000)).toBe(1_700_000_000_000)
    expect(jiraDateToMs('1700000000000')).toBe(1_700_000_000_000)
    expect(jiraDateToMs('soon')).toBeNull()
  })

  it('a moment as a distance, never later than it', () => {
    expect(sinceInJql(0, 60_000)).toBe('-1m')
    expect(sinceInJql(0, 60_001)).toBe('-2m')
    expect(sinceInJql(5, 5)).toBe('-1m')
  })

  it.each([
    ['labels = ml', 'project = 1 AND (labels = ml)'],
    ['labels = ml ORDER BY rank', 'project = 1 AND (labels = ml)'],
    ['summary ~ "order by hand" order   by key DESC', 'project = 1 AND (summary ~ "order by hand")'],
    ["summary ~ 'it''s' AND a = 1", "project = 1 AND (summary ~ 'it''s' AND a = 1)"],
    ['ORDER BY rank', 'project = 1'],
    ['project = A OR project = B', 'project = 1 AND (project = A OR project = B)'],
  ])('a scope stays within its project: %s', (scope, jql) => {
    expect(scopeToJql('1', scope)).toBe(jql)
  })

  it('what lies outside a scope', () => {
    expect(outOfScopeJql('1', 'labels = ml ORDER BY key')).toBe('project = 1 AND NOT (labels = ml)')
  })
})

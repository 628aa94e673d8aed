import { describe, expect, it } from 'vitest'
import type { PlanCommit } from '../../../src/plan/planState'
import type { Client, JiraAnswer, JiraRequest } from '../../../static/ui/client'
import { readStoryPoints } from '../../../static/ui/settings/storyPoints'
import { textsOf } from '../../../static/ui/settings/textsOf'
import { commitsOf, on } from '../../support/planCommits'

const FIELDS = [
  { id: 'summary', name: 'Summary', schema: { type: 'string' } },
  { id: 'customfield_10016', name: 'Story point estimate', schema: { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points' } },
]

function clientOf(fields: unknown, pages: readonly unknown[]): { readonly client: Client; readonly methods: string[] } {
  const methods: string[] = []
  let page = 0
  const jira = async (path: string, { method = 'GET' }: JiraRequest = {}): Promise<JiraAnswer> => {
    methods.push(`${method} ${path}`)
    return path.endsWith('/field') ? { ok: true, body: fields } : { ok: true, body: pages[page++] }
  }
  return { client: { jira } as unknown as Client, methods }
}
const issue = (id: string, points: unknown) => ({ id, fields: { customfield_10016: points } })

describe('E1: story points are offered as sizes', () => {
  it('E1: reads all pages of the scope, leaves out what has none, and writes nothing to Jira', async () => {
    const { client, methods } = clientOf(FIELDS, [
      { issues: [issue('1', 3), issue('2', null)], nextPageToken: 'more' },
      { issues: [issue('3', 8)] },
    ])
    const heard: number[] = []
    const read = await readStoryPoints(client, 'project = SOLAR', (count) => heard.push(count))
    expect(read).toEqual({ kind: 'read', fieldName: 'Story point estimate', points: new Map([['1', 3], ['3', 8]]) })
    expect(heard).toEqual([2, 3])
    expect(methods).toEqual(['GET /rest/api/3/field', 'POST /rest/api/3/search/jql', 'POST /rest/api/3/search/jql'])
  })

  it('says so where Jira has no such field', async () => {
    expect(await readStoryPoints(clientOf(FIELDS.slice(0, 1), []).client, 'project = SOLAR', () => undefined)).toEqual({ kind: 'noField' })
  })
})

describe('texts that can be removed for good', () => {
  it('are what people wrote, each with its place; ids and choices are none', () => {
    const [commit] = commitsOf([
      {
        at: on('2026-03-02'),
        events: [
          { type: 'StageReturned', story: '1', from: 'deploy', to: 'prototype', reason: 'the password is hunter2' },
          { type: 'PlanPivoted', hypothesis: 'h-1', story: '1', from: 'weather', to: 'own meters', why: '', stories: [{ story: '2', role: 'dropped' }] },
        ],
      },
    ])
    expect(textsOf(commit as PlanCommit).map(({ pointer, text }) => [pointer, text])).toEqual([
      ['/events/0/reason', 'the password is hunter2'],
      ['/events/1/from', 'weather'],
      ['/events/1/to', 'own meters'],
    ])
  })
})

import { z } from 'zod'
import { readIssues, type IssueRow } from '../model/issues'
import type { Caller } from '../model/permissions'
import { putProperty, removeProperty } from '../model/properties'
import { addTask } from '../model/tasks'
import { badRequest } from '../refusal'
import { change, type JiraSite } from '../site'
import { bodyOf, callerOf, createRoutes, type Routes } from './call'

const ListRequest = z.strictObject({
  entitiesIds: z.array(z.number().int()).min(1).max(10_000),
  properties: z.record(z.string(), z.unknown()).refine((properties) => Object.keys(properties).length <= 10),
})

const MultiRequest = z.strictObject({
  issues: z
    .array(z.strictObject({ issueID: z.number().int(), properties: z.record(z.string(), z.unknown()).refine((one) => Object.keys(one).length <= 10) }))
    .min(1)
    .max(100),
})

const SetRequest = z.strictObject({
  value: z.unknown().optional(),
  expression: z.string().optional(),
  filter: z
    .strictObject({ entityIds: z.array(z.number().int()).optional(), currentValue: z.unknown().optional(), hasProperty: z.boolean().optional() })
    .optional(),
})

const DeleteRequest = z.strictObject({ entityIds: z.array(z.number().int()).optional(), currentValue: z.unknown().optional() })

/** The bulk forms: not transactional, answered by 303 and a task. Issues that can't be edited are left out, silently. */
export const bulkPropertyRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()

  routes.post('/issue/properties', async (c) => {
    const caller = callerOf(c)
    const { entitiesIds, properties } = await bodyOf(c, ListRequest)
    return seeTask(site, caller, 'Bulk set issue properties', () =>
      editable(site, caller, entitiesIds).forEach((row) => setAll(site, row, properties)),
    )
  })

  routes.post('/issue/properties/multi', async (c) => {
    const caller = callerOf(c)
    const { issues } = await bodyOf(c, MultiRequest)
    return seeTask(site, caller, 'Bulk set issue properties by issue', () => {
      for (const { issueID, properties } of issues) for (const row of editable(site, caller, [issueID])) setAll(site, row, properties)
    })
  })

  routes.put('/issue/properties/:property', async (c) => {
    const caller = callerOf(c)
    const { value, expression, filter } = await bodyOf(c, SetRequest)
    if (expression !== undefined || value === undefined || filter?.entityIds === undefined) {
      throw badRequest('This site sets a value on given issues only.')
    }
    return seeTask(site, caller, 'Bulk set issue property', () => {
      for (const row of editable(site, caller, filter.entityIds!)) {
        if (matchesFilter(site, row, c.req.param('property'), filter)) putProperty(site, 'issue', row.id, c.req.param('property'), value)
      }
    })
  })

  routes.delete('/issue/properties/:property', async (c) => {
    const caller = callerOf(c)
    const { entityIds, currentValue } = await bodyOf(c, DeleteRequest)
    if (entityIds === undefined && currentValue === undefined) throw badRequest('Either entityIds or currentValue must be given.')
    const key = c.req.param('property')
    return seeTask(site, caller, 'Bulk delete issue property', () => {
      for (const row of editable(site, caller, entityIds ?? idsWith(site, key))) {
        if (matchesFilter(site, row, key, { currentValue })) removeProperty(site, 'issue', row.id, key)
      }
    })
  })
  return routes
}

const seeTask = (site: JiraSite, caller: Caller, description: string, work: () => void): Response => {
  const id = change(site, () => {
    work()
    return addTask(site, caller, description, {})
  })
  return new Response(null, { status: 303, headers: { location: `${site.baseUrl}/rest/api/3/task/${id}` } })
}

const editable = (site: JiraSite, caller: Caller, ids: readonly number[]): readonly IssueRow[] =>
  readIssues(site, caller, ids).filter((row) => caller.projectPermissions(row.projectId).has('EDIT_ISSUES'))

const setAll = (site: JiraSite, row: IssueRow, properties: Readonly<Record<string, unknown>>): void => {
  for (const [key, value] of Object.entries(properties)) putProperty(site, 'issue', row.id, key, value)
}

const idsWith = (site: JiraSite, key: string): readonly number[] =>
  site.store
    .all<{ entityId: number }>(`SELECT entityId FROM jira_properties WHERE entity = 'issue' AND key = ?`, key)
    .map((row) => row.entityId)

const matchesFilter = (
  site: JiraSite,
  row: IssueRow,
  key: string,
  filter: { readonly currentValue?: unknown; readonly hasProperty?: boolean | undefined },
): boolean => {
  const known = site.store.get<{ value: string }>(`SELECT value FROM jira_properties WHERE entity = 'issue' AND entityId = ? AND key = ?`, row.id, key)
  if (filter.hasProperty !== undefined && filter.hasProperty !== (known !== undefined)) return false
  return filter.currentValue === undefined || known?.value === JSON.stringify(filter.currentValue)
}

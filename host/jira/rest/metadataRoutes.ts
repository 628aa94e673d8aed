import { fieldToBean, readFields } from '../model/fields'
import { taskBean } from '../model/tasks'
import {
  categoryToBean, issueTypeToBean, priorityToBean, readIssueTypes, readPriorities, readResolutions, readStatuses, resolutionToBean,
  statusToBean, type StatusCategory,
} from '../model/workflow'
import { notFound } from '../refusal'
import { linkTypeToBean, readLinkTypes } from '../shapes/linkBean'
import { toJiraTime } from '../dates'
import type { JiraSite } from '../site'
import { callerOf, createRoutes, json, listOf, pageOf, type Routes } from './call'

export const metadataRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()
  const rest = (tail: string): string => `${site.baseUrl}/rest/api/3/${tail}`

  routes.get('/serverInfo', (c) =>
    json({
      baseUrl: site.baseUrl,
      displayUrl: site.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100300,
      buildDate: '2026-01-01T00:00:00.000+0000',
      serverTime: toJiraTime(site.now(), c.env.caller.timeZone),
      scmInfo: 'local',
      serverTitle: 'Jira',
      defaultLocale: { locale: 'en_US' },
      serverTimeZone: 'UTC',
    }),
  )

  routes.get('/field', (c) => {
    callerOf(c)
    return json(readFields(site).map(fieldToBean))
  })

  routes.get('/field/search', (c) => {
    callerOf(c)
    const ids = listOf(c, 'id')
    const query = (c.req.query('query') ?? '').toLowerCase()
    const isCustom = c.req.queries('type')?.map((type) => type === 'custom')
    const found = readFields(site)
      .filter((field) => field.schema !== undefined && field.name.toLowerCase().includes(query))
      .filter((field) => (ids.length === 0 || ids.includes(field.id)) && (isCustom?.includes(field.custom) ?? true))
      .map((field) => ({ id: field.id, name: field.name, schema: field.schema, key: field.id }))
    return json(pageOf(c, rest('field/search'), found, 50))
  })

  routes.get('/status', (c) => {
    callerOf(c)
    return json(readStatuses(site).map((one) => statusToBean(site, one)))
  })

  routes.get('/statuses/search', (c) => {
    callerOf(c)
    const wanted = (c.req.query('searchString') ?? '').toLowerCase()
    const categories: Readonly<Record<StatusCategory, string>> = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' }
    const found = readStatuses(site)
      .filter((one) => one.name.toLowerCase().includes(wanted))
      .map((one) => ({
        id: String(one.id), name: one.name, statusCategory: categories[one.category], scope: { type: 'GLOBAL' }, description: '', usages: [], workflowUsages: [],
      }))
    return json(pageOf(c, rest('statuses/search'), found, 200))
  })

  routes.get('/statuscategory', (c) => {
    callerOf(c)
    return json((['new', 'done', 'indeterminate'] as const).map((key) => categoryToBean(site, key)))
  })

  routes.get('/resolution', (c) => {
    callerOf(c)
    return json(readResolutions(site).map((one) => resolutionToBean(site, one)))
  })

  routes.get('/resolution/search', (c) => {
    callerOf(c)
    const all = readResolutions(site).map((one) => ({ id: String(one.id), name: one.name, description: one.description, isDefault: false }))
    return json(pageOf(c, rest('resolution/search'), all, 50))
  })

  routes.get('/resolution/:id', (c) => {
    callerOf(c)
    const found = readResolutions(site).find((one) => String(one.id) === c.req.param('id'))
    if (found === undefined) throw notFound('The resolution was not found.')
    return json(resolutionToBean(site, found))
  })

  routes.get('/issuetype', (c) => {
    callerOf(c)
    return json(readIssueTypes(site).map((one) => issueTypeToBean(site, one)))
  })

  routes.get('/priority', (c) => {
    callerOf(c)
    return json(readPriorities(site).map((one) => ({ ...priorityToBean(site, one), description: '', statusColor: one.color })))
  })

  routes.get('/issueLinkType', (c) => {
    callerOf(c)
    return json({ issueLinkTypes: readLinkTypes(site).map((one) => linkTypeToBean(site, one)) })
  })

  routes.get('/issueLinkType/:id', (c) => {
    callerOf(c)
    const found = readLinkTypes(site).find((one) => String(one.id) === c.req.param('id'))
    if (found === undefined) throw notFound('No issue link type with that id exists.')
    return json(linkTypeToBean(site, found))
  })

  routes.get('/task/:task', (c) => json(taskBean(site, callerOf(c), c.req.param('task'))))
  return routes
}

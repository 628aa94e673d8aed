import { describe, expect, it } from 'vitest'
import { setProjectSecurityScheme, setSecurityLevelRole } from '../../../host/jira/model/security'
import { ROLES } from '../../../host/jira/seed/permissionScheme'
import { SECURITY } from '../../../host/jira/seed/seedSite'
import { addStory, createTestJira } from './support/testJira'

const createConfidentialSite = async () => {
  const t = createTestJira()
  const project = await t.call('productOwner', 'GET', '/rest/api/3/project/BLANK')
  setProjectSecurityScheme(t.jira.site, Number(project.body.id), SECURITY.schemeId)
  const open = await addStory(t, 'For all')
  const secret = await addStory(t, 'For few', { security: { id: String(SECURITY.levelId) } })
  await t.call('productOwner', 'POST', '/rest/api/3/issueLink', { type: { name: 'Blocks' }, inwardIssue: open, outwardIssue: secret })
  return { t, open, secret }
}

describe('issue security', () => {
  it('hides an issue from all who are not in its level: 404, search, counts, links, bulk reads', async () => {
    const { t, open, secret } = await createConfidentialSite()
    expect((await t.call('dataScientist', 'GET', `/rest/api/3/issue/${secret.id}`)).status).toBe(404)
    expect((await t.call('dataScientist', 'PUT', `/rest/api/3/issue/${secret.key}`, { fields: { summary: 'x' } })).status).toBe(404)
    expect((await t.call('dataScientist', 'GET', `/rest/api/3/issue/${secret.id}/changelog`)).status).toBe(404)
    const search = await t.call('dataScientist', 'POST', '/rest/api/3/search/jql', { jql: 'project = BLANK', fields: ['key'] })
    expect(search.body.issues.map((issue: { key: string }) => issue.key)).toEqual([open.key])
    const count = await t.call('dataScientist', 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = BLANK' })
    expect(count.body).toEqual({ count: 1 })
    const linked = await t.call('dataScientist', 'GET', `/rest/api/3/issue/${open.id}?fields=issuelinks`)
    expect(linked.body.fields.issuelinks).toEqual([])
    const bulk = await t.call('dataScientist', 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [open.id, secret.id] })
    expect(bulk.body.issueErrors).toMatchObject([{ id: secret.id }])
    const changes = await t.call('dataScientist', 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: [secret.id] })
    expect(changes.body.issueChangeLogs).toEqual([])
    expect((await t.call('productOwner', 'GET', `/rest/api/3/issue/${secret.id}`)).status).toBe(200)
  })

  it("can exclude the app's own user", async () => {
    const { t, secret } = await createConfidentialSite()
    expect((await t.call('app', 'GET', `/rest/api/3/issue/${secret.id}`)).status).toBe(200)
    setSecurityLevelRole(t.jira.site, SECURITY.levelId, ROLES.apps.id, false)
    expect((await t.call('app', 'GET', `/rest/api/3/issue/${secret.id}`)).status).toBe(404)
    expect((await t.call('productOwner', 'GET', `/rest/api/3/issue/${secret.id}`)).status).toBe(200)
  })

  it('lists the levels of a project to those who may set them', async () => {
    const { t } = await createConfidentialSite()
    expect((await t.call('app', 'GET', '/rest/api/3/project/BLANK/securitylevel')).body.levels).toMatchObject([{ name: 'Confidential' }])
    expect((await t.call('dataScientist', 'GET', '/rest/api/3/project/BLANK/securitylevel')).body.levels).toEqual([])
    expect((await t.call('app', 'GET', '/rest/api/3/project/SOLAR/securitylevel')).body.levels).toEqual([])
    expect((await t.call('administrator', 'GET', '/rest/api/3/project/SOLAR/issuesecuritylevelscheme')).status).toBe(404)
  })
})

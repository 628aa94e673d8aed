import { createAgileClient, createCloudClient } from 'jira.js'
import { addStory, TEST_APP, type TestJira } from './testJira'
import { moduleKeyToAri } from '../../../../host/jira/site'
import { SECURITY } from '../../../../host/jira/seed/seedSite'
import { SEED_USERS } from '../../../../host/jira/seed/users'
import { setProjectSecurityScheme } from '../../../../host/jira/model/security'

type ClientConfig = { readonly host: string; readonly auth: { readonly type: 'basic'; readonly email: string; readonly apiToken: string }; readonly onSchemaMismatch: 'throw' }

const configOf = (host: string, who: string): ClientConfig => ({
  host, auth: { type: 'basic', email: `${who}@example.com`, apiToken: 'x' }, onSchemaMismatch: 'throw',
})

const doc = (text: string) => ({ type: 'doc' as const, version: 1 as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] })

/** Every call of the app, its pages and its demo, through jira.js; a wrong shape throws. Answers what a few of them brought. */
export const runClientScenario = async (t: TestJira, url: string) => {
  const owner = createCloudClient(configOf(url, 'productOwner'))
  const admin = createCloudClient(configOf(url, 'administrator'))
  const app = createCloudClient(configOf(url, 'app'))
  const agile = createAgileClient(configOf(url, 'productOwner'))
  const project = await owner.projects.getProject({ projectIdOrKey: 'BLANK' })
  const projectId = project.id!

  const epic = await owner.issues.createIssue({ fields: { project: { key: 'BLANK' }, issuetype: { name: 'Epic' }, summary: 'Production forecasts' } })
  const a = await owner.issues.createIssue({
    fields: {
      project: { id: projectId }, issuetype: { name: 'Story' }, summary: 'Forecast the next hour', parent: { id: epic.id }, labels: ['ml'],
      description: doc('Weather and history.'), duedate: '2026-02-01', customfield_10034: 3, assignee: { accountId: SEED_USERS.dataScientist },
    },
  })
  const b = await addStory(t, 'Show the forecast')
  const subtask = await owner.issues.createIssue({ fields: { project: { id: projectId }, issuetype: { name: 'Sub-task' }, summary: 'Axis', parent: { id: b.id } } })
  setProjectSecurityScheme(t.jira.site, Number(projectId), SECURITY.schemeId)
  await owner.issues.editIssue({ issueIdOrKey: b.key, fields: { summary: 'Show the forecast of an hour', security: { id: String(SECURITY.levelId) } } })
  await owner.issues.assignIssue({ issueIdOrKey: a.key, accountId: SEED_USERS.productOwner })
  await owner.issueLinks.linkIssues({ type: { name: 'Blocks' }, inwardIssue: { key: a.key }, outwardIssue: { key: b.key } })
  const linked = await owner.issues.getIssue({ issueIdOrKey: a.key, expand: 'names,schema,changelog,transitions' })
  const linkId = (linked.fields!['issuelinks'] as { id: string }[])[0]!.id
  await owner.issueLinks.getIssueLink({ linkId })
  await owner.issueLinkTypes.getIssueLinkTypes()
  const { transitions } = await owner.issues.getTransitions({ issueIdOrKey: a.key })
  await owner.issues.doTransition({ issueIdOrKey: a.key, transition: { id: transitions!.find((one) => one.name === 'Done')!.id! }, fields: { resolution: { name: "Won't Do" } } })
  await owner.issueComments.addComment({ issueIdOrKey: a.key, body: doc('Not worth it.') })
  await owner.issueComments.getComments({ issueIdOrKey: a.key })

  const fields = ['summary', 'status', 'resolution', 'parent', 'subtasks', 'issuelinks', 'customfield_10020', 'customfield_10034', 'security', 'comment']
  const searched = await owner.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'project = BLANK ORDER BY rank', fields, expand: 'names,schema' })
  await owner.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'project = BLANK' })
  const count = await owner.issueSearch.countIssues({ jql: 'project = BLANK AND statusCategory = Done' })
  await app.issues.bulkFetchIssues({ issueIdsOrKeys: [a.key, b.key, 'BLANK-999'], fields: ['*all'], properties: ['x'] })
  const changes = await app.issues.getBulkChangelogs({ issueIdsOrKeys: [a.id, b.id] })
  await app.issues.getChangeLogs({ issueIdOrKey: a.key })
  await app.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: projectId })
  await owner.jql.parseJqlQueries({ validation: 'strict', queries: ['project = BLANK AND summary ~ "x" ORDER BY key', 'nothing = 1'] })

  await app.issueProperties.setIssueProperty({ issueIdOrKey: a.id, propertyKey: 'foldline', body: { size: 'M' } })
  await app.issueProperties.getIssueProperty({ issueIdOrKey: a.id, propertyKey: 'foldline' })
  await app.issueProperties.getIssuePropertyKeys({ issueIdOrKey: a.id })
  await app.issueProperties.deleteIssueProperty({ issueIdOrKey: a.id, propertyKey: 'foldline' })
  await app.projectProperties.setProjectProperty({ projectIdOrKey: projectId, propertyKey: 'foldline', body: { on: true } })
  await app.projectProperties.getProjectProperty({ projectIdOrKey: projectId, propertyKey: 'foldline' })
  await app.projectProperties.getProjectPropertyKeys({ projectIdOrKey: projectId })
  await app.projectProperties.deleteProjectProperty({ projectIdOrKey: projectId, propertyKey: 'foldline' })

  await owner.myself.getCurrentUser()
  await owner.users.getUser({ accountId: SEED_USERS.viewer })
  await owner.users.getAllUsers({})
  const permission = moduleKeyToAri(TEST_APP, 'change-structure')
  const mine = await owner.permissions.getMyPermissions({ permissions: `EDIT_ISSUES,${permission}`, projectId })
  await owner.permissions.getMyPermissions({ permissions: 'EDIT_ISSUES', issueId: a.id })
  await owner.permissions.getAllPermissions()
  await app.permissions.getBulkPermissions({
    accountId: SEED_USERS.viewer, globalPermissions: ['ADMINISTER'],
    projectPermissions: [{ permissions: ['EDIT_ISSUES', 'BROWSE_PROJECTS'], projects: [Number(projectId)], issues: [Number(a.id)] }],
  })
  await owner.permissions.getPermittedProjects({ permissions: ['EDIT_ISSUES'] })
  await owner.projects.searchProjects({ maxResults: 1 })
  await owner.projects.getAllStatuses({ projectIdOrKey: projectId })
  await owner.issueFields.getFields()
  await owner.issueFields.getFieldsPaginated({ type: ['custom'] })
  await owner.workflowStatuses.getStatuses()
  await owner.workflowStatusCategories.getStatusCategories()
  await owner.status.search({})
  await owner.issueTypes.getIssueAllTypes()
  await owner.issueResolutions.getResolution({ id: '10000' })
  await owner.serverInfo.getServerInfo()
  await admin.projectPermissionSchemes.getProjectIssueSecurityScheme({ projectKeyOrId: 'BLANK' })
  await owner.projectPermissionSchemes.getSecurityLevelsForProject({ projectKeyOrId: 'BLANK' })
  const pinned = await admin.issuePanels.bulkPinUnpinProjectsAsync({
    moduleId: moduleKeyToAri(TEST_APP, 'issue-panel'), projectList: [{ projectIdOrKey: 'BLANK', action: 'PIN' }],
  })
  await admin.tasks.getTask({ taskId: pinned.taskId! })

  const { values: boards } = await agile.board.getAllBoards({ projectKeyOrId: 'BLANK' })
  const boardId = boards[0]!.id!
  await agile.board.getBoard({ boardId })
  await agile.board.getConfiguration({ boardId })
  await agile.board.getProjects({ boardId })
  const sprint = await agile.sprint.createSprint({ name: 'Sprint 1', originBoardId: boardId, startDate: '2026-01-05T09:00:00.000Z', endDate: '2026-01-19T09:00:00.000Z' })
  const sprintId = sprint.id!
  await agile.sprint.moveIssuesToSprintAndRank({ sprintId, issues: [b.key] })
  await agile.sprint.partiallyUpdateSprint({ sprintId, state: 'active' })
  await agile.sprint.getSprint({ sprintId })
  await agile.board.getAllSprints({ boardId, state: 'active,future' })
  const inSprint = await agile.sprint.getIssuesForSprint({ sprintId })
  await agile.board.getBoardIssuesForSprint({ boardId, sprintId })
  await agile.board.getIssuesForBoard({ boardId, maxResults: 1 })
  await agile.board.getIssuesForBacklog({ boardId })
  await agile.board.getApproximateIssueCountForBacklog({ boardId })
  await agile.backlog.moveIssuesToBacklog({ issues: [b.key] })
  await agile.issue.rankIssues({ issues: [b.key], rankBeforeIssue: a.key })
  await agile.sprint.updateSprint({ sprintId, name: 'Sprint one', state: 'closed', startDate: '2026-01-05T09:00:00.000Z', endDate: '2026-01-19T09:00:00.000Z' })
  await agile.sprint.deleteSprint({ sprintId })
  await callWithoutClient(url, projectId)
  await owner.issueLinks.deleteIssueLink({ linkId })
  await owner.issues.deleteIssue({ issueIdOrKey: b.key, deleteSubtasks: 'true' })
  return { a, b, subtask, searched, count, changes, mine, permission, inSprint }
}

/** What jira.js has no call for; its shape is checked by the descriptions alone. */
const callWithoutClient = async (url: string, projectId: string): Promise<void> => {
  const authorization = `Basic ${Buffer.from('administrator@example.com:x').toString('base64')}`
  for (const path of [
    `/rest/api/3/user/bulk?accountId=${SEED_USERS.viewer}`, '/rest/api/3/user/search?query=view', '/rest/api/3/priority', '/rest/api/3/resolution',
    '/rest/api/3/resolution/search', `/rest/api/3/project/${projectId}/securitylevel`,
  ]) {
    const answer = await fetch(`${url}${path}`, { headers: { authorization } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  }
}

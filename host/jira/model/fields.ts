import type { JiraSite } from '../site'

export const START_DATE = 'customfield_10015'
export const STORY_POINT_ESTIMATE = 'customfield_10016'
export const RANK = 'customfield_10019'
export const SPRINT = 'customfield_10020'
export const STORY_POINTS = 'customfield_10034'

export type FieldRow = {
  readonly id: string
  readonly name: string
  readonly schema: Readonly<Record<string, unknown>> | undefined
  readonly custom: boolean
  readonly clauseNames: readonly string[]
}

const system = (id: string, name: string, type: string, clauseNames: readonly string[], items?: string): FieldRow => ({
  id, name, custom: false, clauseNames, schema: { type, ...(items === undefined ? {} : { items }), system: id },
})

const derived = (id: string, name: string, clauseNames: readonly string[]): FieldRow => ({ id, name, custom: false, clauseNames, schema: undefined })

const SYSTEM_FIELDS: readonly FieldRow[] = [
  system('summary', 'Summary', 'string', ['summary']),
  system('issuetype', 'Issue Type', 'issuetype', ['issuetype', 'type']),
  system('status', 'Status', 'status', ['status']),
  derived('statusCategory', 'Status Category', ['statusCategory']),
  system('statuscategorychangedate', 'Status Category Changed', 'datetime', ['statusCategoryChangedDate']),
  system('resolution', 'Resolution', 'resolution', ['resolution']),
  system('resolutiondate', 'Resolved', 'datetime', ['resolutiondate', 'resolved']),
  system('priority', 'Priority', 'priority', ['priority']),
  system('assignee', 'Assignee', 'user', ['assignee']),
  system('reporter', 'Reporter', 'user', ['reporter']),
  system('creator', 'Creator', 'user', ['creator']),
  system('created', 'Created', 'datetime', ['created', 'createdDate']),
  system('updated', 'Updated', 'datetime', ['updated', 'updatedDate']),
  system('duedate', 'Due date', 'date', ['due', 'duedate']),
  system('labels', 'Labels', 'array', ['labels'], 'string'),
  system('description', 'Description', 'string', ['description']),
  system('project', 'Project', 'project', ['project']),
  system('security', 'Security Level', 'securitylevel', ['level']),
  system('issuelinks', 'Linked Issues', 'array', ['issueLink'], 'issuelinks'),
  system('subtasks', 'Sub-tasks', 'array', ['subtasks'], 'issuelinks'),
  system('components', 'Components', 'array', ['component'], 'component'),
  system('fixVersions', 'Fix versions', 'array', ['fixVersion'], 'version'),
  system('comment', 'Comment', 'comments-page', ['comment']),
  derived('parent', 'Parent', ['parent']),
  derived('issuekey', 'Key', ['id', 'issue', 'issuekey', 'key']),
]

const customId = (id: string): number => Number(id.slice('customfield_'.length))

const customField = (id: string, name: string, schema: Readonly<Record<string, unknown>>): FieldRow => ({
  id, name, custom: true, schema: { ...schema, customId: customId(id) }, clauseNames: [`cf[${customId(id)}]`, name],
})

const CUSTOM_FIELDS: readonly FieldRow[] = [
  customField(START_DATE, 'Start date', { type: 'date', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker' }),
  customField(STORY_POINT_ESTIMATE, 'Story point estimate', { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points' }),
  customField(RANK, 'Rank', { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank' }),
  customField(SPRINT, 'Sprint', { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' }),
  customField(STORY_POINTS, 'Story points', { type: 'number', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' }),
]

/** All fields: the system's, the usual custom ones, and those that imports brought along. */
export const readFields = (site: JiraSite): readonly FieldRow[] => [
  ...SYSTEM_FIELDS,
  ...CUSTOM_FIELDS,
  ...site.store
    .all<{ id: string; name: string; schema: string }>('SELECT * FROM jira_fields ORDER BY id')
    .map((row) => customField(row.id, row.name, JSON.parse(row.schema) as Record<string, unknown>)),
]

export const fieldToBean = (field: FieldRow): Record<string, unknown> => ({
  id: field.id,
  key: field.id,
  name: field.name,
  untranslatedName: field.name,
  custom: field.custom,
  orderable: !['created', 'updated', 'resolutiondate', 'issuekey', 'statusCategory'].includes(field.id),
  navigable: field.id !== 'comment',
  searchable: true,
  clauseNames: field.clauseNames,
  ...(field.schema === undefined ? {} : { schema: field.schema }),
})

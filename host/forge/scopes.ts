/**
 * Which scope of the manifest a Jira REST call needs (Atlassian's REST reference, classic scopes; granular ones
 * for boards and sprints). A path that stands nowhere here asks for `read:jira-work` or `write:jira-work`.
 */
type Rule = { readonly path: RegExp; readonly read?: readonly string[]; readonly write?: readonly string[] }

const RULES: readonly Rule[] = [
  { path: /^\/rest\/api\/3\/(permissions\/check|serverInfo)/, read: [], write: [] },
  { path: /^\/rest\/api\/3\/(myself|user|users)/, read: ['read:jira-user'] },
  { path: /^\/rest\/api\/3\/project\/[^/]+\/properties/, read: ['read:jira-work'], write: ['manage:jira-project'] },
  { path: /^\/rest\/api\/3\/(search|jql|issue\/bulkfetch|changelog\/bulkfetch|expression)/, read: ['read:jira-work'], write: ['read:jira-work'] },
  { path: /^\/rest\/api\/3\/forge\/panel/, write: ['manage:jira-configuration'] },
  { path: /^\/rest\/agile\/1\.0\/board\/\d+\/configuration/, read: ['read:board-scope.admin:jira-software', 'read:project:jira'] },
  { path: /^\/rest\/agile\/1\.0\/board\/\d+\/sprint/, read: ['read:sprint:jira-software'] },
  { path: /^\/rest\/agile\/1\.0\/board/, read: ['read:board-scope:jira-software', 'read:project:jira'] },
  { path: /^\/rest\/agile\/1\.0\/(sprint|backlog)/, read: ['read:sprint:jira-software'], write: ['write:sprint:jira-software'] },
  { path: /^\/rest\/software\/1\.0\/board/, read: ['read:board-scope:jira-software', 'read:issue-details:jira', 'read:jql:jira'] },
  { path: /^\/rest\/software\/1\.0\/sprint/, read: ['read:sprint:jira-software', 'read:issue-details:jira', 'read:jql:jira'] },
]

/** The scopes that this call lacks; none = allowed. */
export function missingScopes(method: string, path: string, granted: readonly string[]): readonly string[] {
  const reads = method === 'GET'
  const rule = RULES.find((each) => each.path.test(path))
  const needed = (reads ? rule?.read : rule?.write) ?? [reads ? 'read:jira-work' : 'write:jira-work']
  return needed.filter((scope) => !granted.includes(scope))
}

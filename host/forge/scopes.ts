/**
 * Which scope of the manifest a Jira REST call needs (Atlassian's REST reference, classic scopes; granular ones
 * for boards and sprints). A path that stands nowhere here asks for `read:jira-work` or `write:jira-work`.
 */
type Rule = { readonly path: RegExp; readonly read?: readonly string[]; readonly write?: readonly string[]; readonly remove?: readonly string[] }

const BOARD = 'read:board-scope:jira-software'
const BOARD_ADMIN = 'read:board-scope.admin:jira-software'
const SPRINT = 'read:sprint:jira-software'
const DETAILS = 'read:issue-details:jira'
const JQL = 'read:jql:jira'

/** The first that fits counts. */
const RULES: readonly Rule[] = [
  { path: /^\/rest\/api\/3\/(permissions\/check|serverInfo)/, read: [], write: [] },
  { path: /^\/rest\/api\/3\/permissions\/project/, write: ['read:jira-work'] },
  { path: /^\/rest\/api\/3\/permissions/, read: ['manage:jira-configuration'] },
  { path: /^\/rest\/api\/3\/issue\/[^/]+\/changelog\/list/, write: ['read:jira-work'] },
  { path: /^\/rest\/api\/3\/(myself|user|users)/, read: ['read:jira-user'] },
  { path: /^\/rest\/api\/3\/project\/[^/]+\/properties/, read: ['read:jira-work'], write: ['manage:jira-project'] },
  { path: /^\/rest\/api\/3\/(search|jql|issue\/bulkfetch|changelog\/bulkfetch|expression)/, read: ['read:jira-work'], write: ['read:jira-work'] },
  { path: /^\/rest\/api\/3\/forge\/panel/, write: ['manage:jira-configuration'] },
  { path: /^\/rest\/agile\/1\.0\/board\/\d+\/configuration/, read: [BOARD_ADMIN, 'read:project:jira'] },
  { path: /^\/rest\/agile\/1\.0\/board\/\d+\/project/, read: [BOARD_ADMIN, 'read:project:jira'] },
  { path: /^\/rest\/agile\/1\.0\/board\/\d+\/properties/, read: [BOARD_ADMIN], write: ['write:board-scope.admin:jira-software'], remove: ['delete:board-scope.admin:jira-software'] },
  { path: /^\/rest\/agile\/1\.0\/board\/\d+\/sprint\/\d+\/issue/, read: [SPRINT, DETAILS, JQL] },
  { path: /^\/rest\/agile\/1\.0\/board\/\d+\/sprint/, read: [SPRINT] },
  { path: /^\/rest\/agile\/1\.0\/board\/\d+\/version/, read: [BOARD] },
  { path: /^\/rest\/agile\/1\.0\/board\/\d+/, read: [BOARD, DETAILS], write: ['write:board-scope:jira-software'] },
  { path: /^\/rest\/agile\/1\.0\/board/, read: [BOARD, 'read:project:jira'], write: ['write:board-scope:jira-software'] },
  { path: /^\/rest\/agile\/1\.0\/sprint\/\d+\/issue/, read: [SPRINT, DETAILS, JQL], write: ['write:sprint:jira-software'] },
  { path: /^\/rest\/agile\/1\.0\/sprint/, read: [SPRINT], write: ['write:sprint:jira-software'], remove: ['delete:sprint:jira-software'] },
  { path: /^\/rest\/agile\/1\.0\/backlog/, write: ['write:board-scope:jira-software'] },
  { path: /^\/rest\/agile\/1\.0\/issue\/rank/, write: ['write:issue:jira-software'] },
  { path: /^\/rest\/agile\/1\.0\/issue\/[^/]+\/estimation/, read: ['read:issue:jira-software', DETAILS], write: ['write:issue:jira-software', DETAILS] },
  { path: /^\/rest\/agile\/1\.0\/issue/, read: ['read:issue:jira-software'] },
  { path: /^\/rest\/software\/1\.0\/board/, read: [BOARD, DETAILS, JQL] },
  { path: /^\/rest\/software\/1\.0\/sprint/, read: [SPRINT, DETAILS, JQL] },
]

/** The scopes that this call lacks; none = allowed. */
export function missingScopes(method: string, path: string, granted: readonly string[]): readonly string[] {
  const reads = method === 'GET'
  const rule = RULES.find((each) => each.path.test(path))
  const needed = (reads ? rule?.read : method === 'DELETE' ? (rule?.remove ?? rule?.write) : rule?.write) ?? [reads ? 'read:jira-work' : 'write:jira-work']
  return needed.filter((scope) => !granted.includes(scope))
}

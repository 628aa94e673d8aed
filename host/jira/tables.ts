/** The tables of the Jira side. Times are epoch milliseconds, days are `yyyy-MM-dd`. */
export const JIRA_TABLES = `
CREATE TABLE IF NOT EXISTS jira_ids (kind TEXT PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_users (
  accountId TEXT PRIMARY KEY, displayName TEXT NOT NULL, accountType TEXT NOT NULL,
  active INTEGER NOT NULL, timeZone TEXT NOT NULL, signIn INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_global_grants (permission TEXT, accountId TEXT, PRIMARY KEY (permission, accountId));
CREATE TABLE IF NOT EXISTS jira_roles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_role_actors (
  projectId INTEGER, roleId INTEGER, accountId TEXT, PRIMARY KEY (projectId, roleId, accountId));
CREATE TABLE IF NOT EXISTS jira_permission_schemes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_grants (
  schemeId INTEGER, permission TEXT, roleId INTEGER, PRIMARY KEY (schemeId, permission, roleId));
CREATE TABLE IF NOT EXISTS jira_projects (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT NOT NULL,
  leadAccountId TEXT NOT NULL, schemeId INTEGER NOT NULL, securitySchemeId INTEGER,
  created INTEGER NOT NULL, archived INTEGER, deleted INTEGER, lastNumber INTEGER NOT NULL DEFAULT 0,
  nextRank REAL NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS jira_issue_types (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, hierarchyLevel INTEGER NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_project_issue_types (
  projectId INTEGER, typeId INTEGER, position INTEGER, PRIMARY KEY (projectId, typeId));
CREATE TABLE IF NOT EXISTS jira_statuses (id INTEGER PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_project_statuses (
  projectId INTEGER, statusId INTEGER, position INTEGER, PRIMARY KEY (projectId, statusId));
CREATE TABLE IF NOT EXISTS jira_resolutions (id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_priorities (id INTEGER PRIMARY KEY, name TEXT NOT NULL, color TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_link_types (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, inward TEXT NOT NULL, outward TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_fields (id TEXT PRIMARY KEY, name TEXT NOT NULL, schema TEXT);
CREATE TABLE IF NOT EXISTS jira_security_schemes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_security_levels (
  id INTEGER PRIMARY KEY, schemeId INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_security_members (
  levelId INTEGER, kind TEXT, holder TEXT, PRIMARY KEY (levelId, kind, holder));
CREATE TABLE IF NOT EXISTS jira_issues (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, number INTEGER NOT NULL, projectId INTEGER NOT NULL,
  typeId INTEGER NOT NULL, statusId INTEGER NOT NULL, resolutionId INTEGER, priorityId INTEGER,
  summary TEXT NOT NULL, description TEXT, parentId INTEGER, assignee TEXT, reporter TEXT, creator TEXT NOT NULL,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, resolved INTEGER, statusChanged INTEGER NOT NULL,
  duedate TEXT, startDate TEXT, storyPoints REAL, labels TEXT NOT NULL DEFAULT '[]', rank REAL NOT NULL,
  securityLevelId INTEGER, extra TEXT NOT NULL DEFAULT '{}', searchText TEXT NOT NULL DEFAULT '');
CREATE INDEX IF NOT EXISTS jira_issues_project ON jira_issues (projectId, rank);
CREATE INDEX IF NOT EXISTS jira_issues_updated ON jira_issues (projectId, updated);
CREATE INDEX IF NOT EXISTS jira_issues_parent ON jira_issues (parentId);
CREATE TABLE IF NOT EXISTS jira_moved_keys (key TEXT PRIMARY KEY, issueId INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_links (
  id INTEGER PRIMARY KEY, typeId INTEGER NOT NULL, inwardId INTEGER NOT NULL, outwardId INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS jira_links_inward ON jira_links (inwardId);
CREATE INDEX IF NOT EXISTS jira_links_outward ON jira_links (outwardId);
CREATE TABLE IF NOT EXISTS jira_histories (
  id INTEGER PRIMARY KEY, issueId INTEGER NOT NULL, author TEXT NOT NULL, created INTEGER NOT NULL, items TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS jira_histories_issue ON jira_histories (issueId, created, id);
CREATE TABLE IF NOT EXISTS jira_comments (
  id INTEGER PRIMARY KEY, issueId INTEGER NOT NULL, author TEXT NOT NULL,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS jira_comments_issue ON jira_comments (issueId);
CREATE TABLE IF NOT EXISTS jira_boards (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, projectId INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_sprints (
  id INTEGER PRIMARY KEY, boardId INTEGER NOT NULL, name TEXT NOT NULL, goal TEXT NOT NULL, state TEXT NOT NULL,
  created INTEGER NOT NULL, startDate INTEGER, endDate INTEGER, activated INTEGER, completed INTEGER);
CREATE TABLE IF NOT EXISTS jira_sprint_issues (
  issueId INTEGER, sprintId INTEGER, PRIMARY KEY (issueId, sprintId));
CREATE INDEX IF NOT EXISTS jira_sprint_issues_sprint ON jira_sprint_issues (sprintId);
CREATE TABLE IF NOT EXISTS jira_properties (
  entity TEXT, entityId INTEGER, key TEXT, value TEXT NOT NULL, PRIMARY KEY (entity, entityId, key));
CREATE TABLE IF NOT EXISTS jira_tasks (
  id INTEGER PRIMARY KEY, description TEXT NOT NULL, submittedBy TEXT NOT NULL, submitted INTEGER NOT NULL,
  finished INTEGER NOT NULL, status TEXT NOT NULL, result TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_panel_pins (projectId INTEGER, moduleId TEXT, PRIMARY KEY (projectId, moduleId));
CREATE TABLE IF NOT EXISTS jira_imports (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, file TEXT NOT NULL, report TEXT NOT NULL);
`

import { change, type JiraSite } from '../site'

/** Gives a project an issue security scheme, or takes it away (null). Levels of issues stay as they are. */
export const setProjectSecurityScheme = (site: JiraSite, projectId: number, schemeId: number | null): void =>
  change(site, () => {
    site.store.run('UPDATE jira_projects SET securitySchemeId = ? WHERE id = ?', schemeId, projectId)
  })

/** Lets the members of a project role see issues of a level, or no longer. The app's own user holds the role for apps. */
export const setSecurityLevelRole = (site: JiraSite, levelId: number, roleId: number, isMember: boolean): void =>
  change(site, () => {
    site.store.run(`DELETE FROM jira_security_members WHERE levelId = ? AND kind = 'role' AND holder = ?`, levelId, String(roleId))
    if (isMember) site.store.run(`INSERT INTO jira_security_members (levelId, kind, holder) VALUES (?, 'role', ?)`, levelId, String(roleId))
  })

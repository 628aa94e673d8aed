import { APP_ACCOUNT_ID } from '../principal'
import type { JiraSite } from '../site'

export type UserRow = {
  readonly accountId: string
  readonly displayName: string
  readonly accountType: 'atlassian' | 'app' | 'customer'
  readonly active: number
  readonly timeZone: string
  /** 1 for the people whom the host offers in its switch of user; 0 for the app and for authors of imported history. */
  readonly signIn: number
}

export const putUser = (site: JiraSite, user: UserRow): void => {
  site.store.run(
    `INSERT OR REPLACE INTO jira_users (accountId, displayName, accountType, active, timeZone, signIn) VALUES (?, ?, ?, ?, ?, ?)`,
    user.accountId, user.displayName, user.accountType, user.active, user.timeZone, user.signIn,
  )
}

export const readUser = (site: JiraSite, accountId: string): UserRow | undefined =>
  site.store.get<UserRow>('SELECT * FROM jira_users WHERE accountId = ?', accountId)

export const readUsers = (site: JiraSite): readonly UserRow[] =>
  site.store.all<UserRow>('SELECT * FROM jira_users ORDER BY rowid')

/** A user as REST v3 shows it inside issues, changelogs and lists. */
export const userToBean = (site: JiraSite, user: UserRow): Record<string, unknown> => ({
  self: `${site.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
  accountId: user.accountId,
  accountType: user.accountType,
  avatarUrls: avatarUrls(site, `user/${encodeURIComponent(user.accountId)}`),
  displayName: user.displayName,
  active: user.active === 1,
  timeZone: user.timeZone,
})

/** What stands for an account that was deleted or never came along with an import. */
const unknownUserBean = (site: JiraSite, accountId: string): Record<string, unknown> =>
  userToBean(site, { accountId, displayName: 'Former user', accountType: 'atlassian', active: 0, timeZone: 'UTC', signIn: 0 })

/** Looks users up once per answer. */
export const userBeans = (site: JiraSite): ((accountId: string | null) => Record<string, unknown> | null) => {
  const known = new Map<string, Record<string, unknown>>()
  return (accountId) => {
    if (accountId === null) return null
    const found = known.get(accountId)
    if (found !== undefined) return found
    const row = readUser(site, accountId)
    const bean = row === undefined ? unknownUserBean(site, accountId) : userToBean(site, row)
    known.set(accountId, bean)
    return bean
  }
}

export const avatarUrls = (site: JiraSite, of: string): Record<string, string> =>
  Object.fromEntries(['48x48', '24x24', '16x16', '32x32'].map((size) => [size, `${site.baseUrl}/avatar/${of}?size=${size}`]))

/** The name that the app's own changes carry. */
export const appUser = (name: string, timeZone: string): UserRow => ({
  accountId: APP_ACCOUNT_ID, displayName: name, accountType: 'app', active: 1, timeZone, signIn: 0,
})

import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Jira } from '../host'

export type Session = { readonly accountId: string; readonly name: string; readonly theme: 'light' | 'dark' }

const USER_COOKIE = 'host-user'
const THEME_COOKIE = 'host-theme'

/** Who looks at this page, by the switch in its header; at first the first user (the product owner), in light. */
export function sessionOf(context: Context, jira: Pick<Jira, 'users'>): Session {
  const users = jira.users()
  const user = users.find((each) => each.accountId === getCookie(context, USER_COOKIE)) ?? users[0]
  const theme = getCookie(context, THEME_COOKIE) === 'dark' ? 'dark' : 'light'
  return { accountId: user?.accountId ?? '', name: user?.displayName ?? 'nobody', theme }
}

export function switchUser(context: Context, accountId: string): void {
  setCookie(context, USER_COOKIE, accountId, { path: '/', sameSite: 'Strict', httpOnly: true })
}

export function switchTheme(context: Context, theme: 'light' | 'dark'): void {
  setCookie(context, THEME_COOKIE, theme, { path: '/', sameSite: 'Strict', httpOnly: true })
}

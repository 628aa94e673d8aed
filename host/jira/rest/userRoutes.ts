import { readUser, readUsers, userToBean } from '../model/users'
import { badRequest, notFound } from '../refusal'
import type { JiraSite } from '../site'
import { callerOf, createRoutes, intOf, json, pageOf, type Routes } from './call'

export const userRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()

  routes.get('/myself', (c) => {
    const user = readUser(site, callerOf(c).accountId ?? '')!
    return json({
      ...userToBean(site, user),
      locale: 'en_US',
      groups: { size: 0, items: [] },
      applicationRoles: { size: 1, items: [] },
      expand: 'groups,applicationRoles',
    })
  })

  routes.get('/user', (c) => {
    callerOf(c)
    const accountId = c.req.query('accountId')
    if (accountId === undefined) throw badRequest('The accountId parameter must be provided.')
    const user = readUser(site, accountId)
    if (user === undefined) throw notFound('Specified user does not exist or you do not have required permissions')
    return json(userToBean(site, user))
  })

  routes.get('/user/bulk', (c) => {
    callerOf(c)
    const ids = c.req.queries('accountId') ?? []
    if (ids.length === 0) throw badRequest('The accountId parameter must be provided.')
    const found = ids.flatMap((id) => readUser(site, id) ?? [])
    return json(pageOf(c, `${site.baseUrl}/rest/api/3/user/bulk`, found.map((user) => userToBean(site, user)), 200, 10))
  })

  const search = (query: string, startAt: number, maxResults: number): readonly unknown[] =>
    readUsers(site)
      .filter((user) => query === '' || user.displayName.toLowerCase().includes(query.toLowerCase()))
      .slice(startAt, startAt + maxResults)
      .map((user) => userToBean(site, user))

  for (const path of ['/users/search', '/users', '/user/search'] as const) {
    routes.get(path, (c) => {
      callerOf(c)
      return json(search(c.req.query('query') ?? '', intOf(c, 'startAt', 0), Math.min(intOf(c, 'maxResults', 50), 1000)))
    })
  }
  return routes
}

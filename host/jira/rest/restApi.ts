import type { Principal } from '../../host'
import { principalToCaller } from '../model/permissions'
import { notFound, Refusal, refusalToResponse } from '../refusal'
import type { JiraSite } from '../site'
import { boardRoutes } from './boardRoutes'
import { bulkPropertyRoutes } from './bulkPropertyRoutes'
import { bulkReadRoutes } from './bulkReadRoutes'
import { createRoutes } from './call'
import { issueRoutes } from './issueRoutes'
import { linkRoutes } from './linkRoutes'
import { metadataRoutes } from './metadataRoutes'
import { panelRoutes } from './panelRoutes'
import { permissionRoutes } from './permissionRoutes'
import { projectRoutes } from './projectRoutes'
import { propertyRoutes } from './propertyRoutes'
import { searchRoutes } from './searchRoutes'
import { softwareRoutes } from './softwareRoutes'
import { sprintRoutes } from './sprintRoutes'
import { userRoutes } from './userRoutes'

export type RestApi = (principal: Principal, path: string, init?: RequestInit) => Promise<Response>

const MOVED = 'The requested API has been removed. Please use the /rest/software/1.0 API instead. See RFC-127.'

/** The REST API on the paths that the app uses; any other path is 404, a mistake of the caller never throws. */
export const createRestApi = (site: JiraSite): RestApi => {
  const routes = createRoutes()
  // Fixed names come before the routes whose place for an issue would swallow them.
  const platform = [
    searchRoutes, bulkReadRoutes, bulkPropertyRoutes, projectRoutes, metadataRoutes, linkRoutes, userRoutes, permissionRoutes, panelRoutes,
    propertyRoutes, issueRoutes,
  ]
  for (const part of platform) routes.route('/rest/api/3', part(site))
  for (const part of [sprintRoutes, boardRoutes]) routes.route('/rest/agile/1.0', part(site))
  routes.route('/rest/software/1.0', softwareRoutes(site))
  const moved = (): never => {
    throw new Refusal(410, { errorMessages: [MOVED], errors: {} })
  }
  for (const tail of ['board/:board/issue', 'board/:board/backlog', 'board/:board/sprint/:sprint/issue', 'sprint/:sprint/issue']) {
    routes.get(`/rest/agile/1.0/${tail}`, moved)
  }
  routes.notFound((c) => refusalToResponse(notFound(`No endpoint ${c.req.method} ${c.req.path}.`)))
  routes.onError((error) => {
    if (error instanceof Refusal) return refusalToResponse(error)
    console.error(error)
    return refusalToResponse(new Refusal(500, { errorMessages: ['Internal server error'], errors: {} }))
  })
  return async (principal, path, init) =>
    routes.fetch(new Request(new URL(path, site.baseUrl), init), { caller: principalToCaller(site, principal) })
}

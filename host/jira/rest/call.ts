import { Hono, type Context } from 'hono'
import type { z } from 'zod'
import type { Caller } from '../model/permissions'
import { badRequest, payloadInvalid, Refusal } from '../refusal'

/** A REST call as its handler sees it. */
export type Call = Context<{ Bindings: { caller: Caller } }>
export type Routes = Hono<{ Bindings: { caller: Caller } }>

export const createRoutes = (): Routes => new Hono()

export const json = (body: unknown, status = 200): Response => Response.json(body, { status })

export const noContent = (): Response => new Response(null, { status: 204 })

/** The caller, who must be logged in. */
export const callerOf = (c: Call): Caller => {
  const { caller } = c.env
  if (caller.accountId === undefined) throw new Refusal(401, { errorMessages: ['Client must be authenticated to access this resource.'], errors: {} })
  return caller
}

/** The JSON body, checked; anything else is Jira's 400. */
export const bodyOf = async <T>(c: Call, schema: z.ZodType<T>): Promise<T> => {
  let body: unknown
  try {
    body = await c.req.json()
  } catch {
    throw payloadInvalid()
  }
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw payloadInvalid()
  return parsed.data
}

/** A number of the query string, or its default. */
export const intOf = (c: Call, name: string, fallback: number): number => {
  const text = c.req.query(name)
  if (text === undefined || text === '') return fallback
  if (!/^\d+$/.test(text)) throw badRequest(`The value of the '${name}' parameter is invalid.`)
  return Number(text)
}

/** A list of the query string, repeated or separated by commas. */
export const listOf = (c: Call, name: string): readonly string[] =>
  (c.req.queries(name) ?? []).flatMap((one) => one.split(',')).map((one) => one.trim()).filter((one) => one !== '')

/** One page of a list that is small enough to be read whole. */
export const pageOf = (c: Call, self: string, all: readonly unknown[], cap: number, fallback: number = cap): Record<string, unknown> => {
  const startAt = intOf(c, 'startAt', 0)
  const maxResults = Math.min(Math.max(intOf(c, 'maxResults', fallback), 1), cap)
  const values = all.slice(startAt, startAt + maxResults)
  const isLast = startAt + values.length >= all.length
  const next = isLast ? {} : { nextPage: `${self}?startAt=${startAt + maxResults}&maxResults=${maxResults}` }
  return { self: `${self}?startAt=${startAt}&maxResults=${maxResults}`, ...next, maxResults, startAt, total: all.length, isLast, values }
}

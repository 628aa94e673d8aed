/** Jira's way to say no: a status with `errorMessages` and, where a field is to blame, `errors`. */
export type RefusalBody = {
  readonly errorMessages: readonly string[]
  readonly errors: Readonly<Record<string, string>>
}

/**
 * Ends a REST call. The one place of the host where an exception is a business outcome:
 * it must also roll back whatever transaction the call had opened.
 */
export class Refusal extends Error {
  readonly status: number
  readonly body: RefusalBody
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, body: RefusalBody, headers: Readonly<Record<string, string>> = {}) {
    super(body.errorMessages[0] ?? Object.values(body.errors)[0] ?? `HTTP ${status}`)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

/** 400 with messages. */
export const badRequest = (...errorMessages: readonly string[]): Refusal => new Refusal(400, { errorMessages, errors: {} })

/** 400 that names the fields to blame. */
export const badFields = (errors: Readonly<Record<string, string>>): Refusal => new Refusal(400, { errorMessages: [], errors })

export const forbidden = (message: string): Refusal => new Refusal(403, { errorMessages: [message], errors: {} })

export const notFound = (message: string): Refusal => new Refusal(404, { errorMessages: [message], errors: {} })

export const conflict = (message: string): Refusal => new Refusal(409, { errorMessages: [message], errors: {} })

/** What Jira answers for an issue that isn't there and for one that the caller may not see, alike. */
export const issueNotFound = (): Refusal => notFound('Issue does not exist or you do not have permission to see it.')

export const payloadInvalid = (): Refusal =>
  badRequest('Invalid request payload. Refer to the REST API documentation and try again.')

/** The HTTP answer to a refusal. */
export const refusalToResponse = (refusal: Refusal): Response =>
  Response.json(refusal.body, { status: refusal.status, headers: refusal.headers })

import { existsSync, readFileSync } from 'node:fs'
import { OpenAPIBackend } from 'openapi-backend'
import type { Exchange } from './testServer'

const CONTRACT = new URL('../../../../../shared/jira/jira-rest.openapi.json', import.meta.url)

/** Whether the description of Jira's REST API is at hand; it is not part of this project. */
export const hasContract = existsSync(CONTRACT)

export type ContractCheck = {
  /** What is wrong with an answer by Atlassian's description; undefined for an operation that it lacks. */
  readonly problemsOf: (exchange: Exchange) => readonly string[] | undefined
  readonly operationOf: (exchange: Exchange) => string | undefined
}

export const createContractCheck = async (): Promise<ContractCheck> => {
  const api = new OpenAPIBackend({
    definition: JSON.parse(readFileSync(CONTRACT, 'utf8')),
    ajvOpts: { strict: false, ownProperties: true, allErrors: true, validateFormats: true },
    customizeAjv: (ajv) => {
      // Jira's offsets have no colon, which the standard date-time format refuses.
      ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?([+-]\d{2}:?\d{2}|Z)$/)
      for (const format of ['date', 'uri', 'uuid', 'int32', 'int64', 'double', 'float', 'binary', 'email']) ajv.addFormat(format, true)
      return ajv
    },
    quick: true,
    strict: false,
  })
  await api.init()
  const match = (exchange: Exchange) =>
    api.router.matchOperation({ method: exchange.method.toLowerCase(), path: exchange.path, query: '', headers: {} })
  return {
    operationOf: (exchange) => match(exchange)?.operationId,
    problemsOf: (exchange) => {
      const operation = match(exchange)
      if (operation?.operationId === undefined) return undefined
      if (!(String(exchange.status) in (operation.responses ?? {}))) return [`status ${exchange.status} is not described`]
      if (exchange.body === undefined) return []
      const result = api.validateResponse(exchange.body, operation, exchange.status)
      return (result.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`)
    },
  }
}

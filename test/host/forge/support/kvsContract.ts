import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { KvsExchange } from './testKvs'

const CONTRACT = new URL('../../../../../shared/jira/forge-kvs.openapi.json', import.meta.url)

/** Whether the description of Forge's storage is at hand; it is not part of this project. */
export const hasKvsContract = existsSync(CONTRACT)

type Content = { readonly content?: { readonly 'application/json': { readonly schema: object } } }
type Operation = { readonly requestBody: Content; readonly responses: Readonly<Record<string, Content>> }

/** What an exchange has that Forge's description has not. */
export function kvsProblems(exchanges: readonly KvsExchange[]): readonly string[] {
  const api = JSON.parse(readFileSync(CONTRACT, 'utf8')) as { readonly paths: Readonly<Record<string, { readonly post: Operation }>>; readonly components: object }
  const ajv = new Ajv({ strict: false })
  const check = (schema: object | undefined, value: unknown): string | null => {
    if (schema === undefined) return value === undefined ? null : 'a body where none is described'
    const validate = ajv.compile({ ...schema, components: api.components })
    return validate(value) ? null : ajv.errorsText(validate.errors)
  }
  return exchanges.flatMap(({ path, request, status, answer }) => {
    const operation = api.paths[path.replace('/api', '')]?.post
    if (!operation) return [`${path} is not described`]
    const response = operation.responses[status]
    // A server's failure and a conflict stand in no description; the SDK takes any code.
    const unseen = status >= 500 || status === 409
    const problems = [
      status < 400 ? check(operation.requestBody.content?.['application/json'].schema, request) : null,
      response ? check(response.content?.['application/json'].schema, answer) : unseen ? null : `status ${status} is not described`,
    ]
    return problems.flatMap((problem) => (problem === null ? [] : [`${path} ${status}: ${problem}`]))
  })
}

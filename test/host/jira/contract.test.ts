import { readFileSync, readdirSync } from 'node:fs'
import Ajv from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runClientScenario } from './support/clientScenario'
import { createContractCheck, hasContract, type ContractCheck } from './support/openApiCheck'
import { createTestJira } from './support/testJira'
import { startTestServer, type TestServer } from './support/testServer'

/** Answers of these paths are not in Atlassian's description that we have; the project describes them itself. */
const SCHEMAS = new URL('./schemas/', import.meta.url)

/**
 * Where the description contradicts itself: inside a compound clause it allows compound clauses only,
 * so that Atlassian's own example fails.
 */
const KNOWN_CONTRADICTION = 'POST /rest/api/3/jql/parse 200: /queries/0/structure/where/clauses/'

type OwnSchema = { readonly method: string; readonly path: string; readonly status: number; readonly schema: object }

describe('every answer of the Jira side has the shape of Jira', () => {
  let server: TestServer
  let result: Awaited<ReturnType<typeof runClientScenario>>

  beforeAll(async () => {
    const t = createTestJira()
    server = await startTestServer(t)
    result = await runClientScenario(t, server.url)
  })
  afterAll(() => server.close())

  it('as jira.js checks it, in every call that the app makes', () => {
    expect(result.searched.issues?.map((issue) => issue.key)).toContain(result.a.key)
    expect(result.count.count).toBe(1)
    expect(result.mine.permissions?.[result.permission]).toMatchObject({ havePermission: true })
    expect(result.inSprint.issues?.map((issue) => issue.key)).toEqual([result.b.key])
  })

  describe.skipIf(!hasContract)('as Atlassian describes it (skipped where ../shared/jira is not at hand)', () => {
    let check: ContractCheck
    beforeAll(async () => {
      check = await createContractCheck()
    })

    it('in every answer of the client scenario', () => {
      const problems = server.exchanges.flatMap((exchange) => {
        const found = check.problemsOf(exchange) ?? []
        return found.length === 0 ? [] : [`${exchange.method} ${exchange.path} ${exchange.status}: ${found.slice(0, 4).join('; ')}`]
      })
      expect(problems.filter((problem) => !problem.startsWith(KNOWN_CONTRADICTION))).toEqual([])
    })

    it('and what it does not describe, the project describes', () => {
      const own = readOwnSchemas()
      const undescribed = server.exchanges.filter((exchange) => check.operationOf(exchange) === undefined)
      const missing = undescribed.filter((exchange) => !own.some((one) => isMeant(one, exchange)))
      expect([...new Set(missing.map((exchange) => `${exchange.method} ${exchange.path}`))]).toEqual([])
    })
  })

  it('as the project describes it where Atlassian\'s files say nothing', () => {
    const ajv = new Ajv({ allErrors: true, ownProperties: true })
    for (const one of readOwnSchemas()) {
      const meant = server.exchanges.filter((exchange) => isMeant(one, exchange))
      expect(meant, `${one.method} ${one.path} is described but never called`).not.toEqual([])
      const validate = ajv.compile(one.schema)
      for (const exchange of meant) {
        expect(exchange.status).toBe(one.status)
        validate(exchange.body)
        expect(validate.errors, `${one.method} ${exchange.path}`).toBeNull()
      }
    }
  })
})

const readOwnSchemas = (): readonly OwnSchema[] =>
  readdirSync(SCHEMAS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')) as OwnSchema)

/** A place in a path stands for an id or a key, never for a word such as `search`. */
const isMeant = (one: OwnSchema, exchange: { readonly method: string; readonly path: string }): boolean =>
  one.method === exchange.method && new RegExp(`^${one.path.replace(/\{[^}]+\}/g, '([0-9]+|[A-Z][A-Z0-9]*)')}$`).test(exchange.path)

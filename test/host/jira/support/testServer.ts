import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Principal } from '../../../../host/host'
import { SEED_USERS } from '../../../../host/jira/seed/users'
import type { TestJira } from './testJira'

/** What went over the wire, for the second check. */
export type Exchange = {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly status: number
  readonly body: unknown
}

export type TestServer = { readonly url: string; readonly exchanges: Exchange[]; readonly close: () => Promise<void> }

/** The site over real HTTP; Basic authentication by the name of one of its people, as `productOwner@example.com`. */
export const startTestServer = async ({ jira }: TestJira): Promise<TestServer> => {
  const exchanges: Exchange[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      void answer(Buffer.concat(chunks).toString())
    })
    const answer = async (body: string): Promise<void> => {
      const path = request.url ?? '/'
      const result = await jira.fetch(principalOf(request.headers.authorization), path, {
        method: request.method ?? 'GET',
        ...(body === '' ? {} : { body, headers: { 'content-type': 'application/json' } }),
      })
      const text = await result.text()
      const [pathname, query] = path.split('?')
      exchanges.push({
        method: request.method ?? 'GET', path: pathname ?? '', query: query ?? '', status: result.status, body: text === '' ? undefined : JSON.parse(text),
      })
      response.writeHead(result.status, Object.fromEntries(result.headers))
      response.end(text)
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

const principalOf = (header: string | undefined): Principal => {
  const user = Buffer.from((header ?? '').replace(/^Basic /, ''), 'base64').toString().split('@')[0] ?? ''
  return user === 'app' ? { as: 'app' } : user in SEED_USERS ? { as: 'user', accountId: SEED_USERS[user as keyof typeof SEED_USERS] } : { as: 'anonymous' }
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fixture } from './support/fixtureHost'
import { buildFixture, startFixture } from './support/fixtureHost'
import { listenAsPage } from './support/listenAsPage'
import { rawRequest } from './support/rawRequest'

const OWNER = '712020:product-owner'
let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture(buildFixture())
})
afterAll(() => fixture.host.close())

const site = (path: string, options?: Parameters<typeof rawRequest>[2]) => rawRequest(fixture.host.url, path, options)
const frames = (path: string, options?: Parameters<typeof rawRequest>[2]) => rawRequest(fixture.host.framesOrigin, path, options)

/** What the server put into the page for its frame. */
async function grantOn(path: string, user = OWNER): Promise<{ readonly token: string; readonly src: string }> {
  const { text } = await site(path, { headers: { cookie: `host-user=${encodeURIComponent(user)}` } })
  const data = /<script type="application\/json" id="page-data">\s*(.*?)\s*<\/script>/s.exec(text)?.[1] ?? '{}'
  const grant = Object.values((JSON.parse(data) as { frames: Record<string, { token: string; src: string }> }).frames)[0]
  if (!grant) throw new Error(`no frame on ${path}`)
  return grant
}

async function ask(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; body: { ok: boolean; value?: never; message?: string } }> {
  const { status, text } = await site(`/_host/frame/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  return { status, body: JSON.parse(text) as never }
}

describe('a frame', () => {
  it('is served from an origin of its own, bridge first, under production’s policy', async () => {
    const { src } = await grantOn('/projects/BLANK/apps/project-page')
    expect(new URL(src).origin).toBe(fixture.host.framesOrigin)
    expect(fixture.host.framesOrigin).not.toBe(fixture.host.url)
    const { text, headers } = await frames(new URL(src).pathname)
    expect(text).toMatch(/<head><script src="\/_host\/bridge.js"><\/script>/)
    // The hosts of Forge's object store stand in every line; the app stores no objects.
    const policy = String(headers['content-security-policy']).replaceAll(/ https:\/\/(tdp-os\.services|object-store)\.atlassian\.com\S+(?<!;)/g, '').split('; ')
    const of = (name: string): string => policy.find((line) => line.startsWith(`${name} `)) ?? ''
    expect(of('default-src')).toBe("default-src 'self'")
    expect(of('script-src')).toBe("script-src 'self' https://forge.cdn.prod.atlassian-dev.net")
    expect(of('style-src')).toBe(`style-src 'self' ${fixture.host.url} https://forge.cdn.prod.atlassian-dev.net`)
    expect(of('sandbox')).toBe('sandbox allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts')
    expect(of('frame-ancestors')).toContain(fixture.host.url)
    expect(policy.join()).not.toMatch(/unsafe-|worker-src/)
  })

  it('gets the bridge script with the clock of this moment', async () => {
    fixture.host.base.clock.advance(3600_000)
    expect((await frames('/_host/bridge.js')).text).toContain(`HOST_OFFSET=${fixture.host.base.clock.offset()},HOST_SITE="${fixture.host.url}"`)
  })

  it.each([
    ['/main/../../manifest.yml', 404],
    ['/main/..%2f..%2fmanifest.yml', 404],
    ['/main/%2e%2e/%2e%2e/manifest.yml', 404],
    ['/main/..%5c..%5cmanifest.yml', 404],
    ['/main//etc/passwd', 404],
    ['/main/assets', 404],
    ['/main/%00', 404],
    ['/main/%zz', 404],
    ['/nothing/index.html', 404],
    ['/main/assets/main.js', 200],
    ['/main/', 200],
  ])('%s answers %i', async (path, status) => {
    const answer = await frames(path)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('modules:')
  })
})

describe('what a frame asks of its page', () => {
  it('goes to the resolver of its module, as the person who looks, in the place where it stands', async () => {
    const { token } = await grantOn('/projects/BLANK/apps/project-page', '712020:viewer')
    const { body } = await ask('invoke', { token, functionKey: 'echo', payload: { n: 1 } })
    expect(body.value).toMatchObject({ payload: { n: 1 }, context: { accountId: '712020:viewer', moduleKey: 'project-page', extension: { project: { key: 'BLANK' } } } })
    const context = await ask('context', { token, theme: 'dark' })
    expect(context.body.value).toMatchObject({ accountId: '712020:viewer', siteUrl: fixture.host.url, theme: { colorMode: 'dark' } })
  })

  it('is refused with a forged, changed or missing token', async () => {
    const { token } = await grantOn('/projects/BLANK/apps/project-page')
    const [text, signature] = token.split('.') as [string, string]
    const forged = Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(text, 'base64url').toString()) as object), user: '712020:administrator' })).toString('base64url')
    for (const bad of [`${forged}.${signature}`, `${text}.${signature.slice(1)}x`, text, '', undefined, { token }]) {
      const { status, body } = await ask('invoke', { token: bad, functionKey: 'echo' })
      expect([status, body.ok]).toEqual([403, false])
    }
    expect((await site('/_host/frame/invoke', { method: 'POST', body: 'not json' })).status).toBe(403)
  })

  it('reaches Jira with the app’s scopes and the person’s permissions only', async () => {
    const { token } = await grantOn('/projects/BLANK/apps/project-page')
    const fetchJira = async (restPath: string, method = 'GET') => (await ask('fetch', { token, product: 'jira', restPath, init: { method, headers: [], body: method === 'GET' ? null : '{}' } })).body.value as unknown as { status: number; body: string }
    expect((await fetchJira('/rest/api/3/project/BLANK')).status).toBe(200)
    expect(JSON.parse((await fetchJira('/rest/api/3/myself')).body)).toMatchObject({ accountId: OWNER })
    expect((await fetchJira('/rest/api/3/issue', 'POST')).status).toBe(401)
    expect((await ask('fetch', { token, product: 'confluence', restPath: '/' })).body).toMatchObject({ ok: false })
  })

  it('an error of a resolver arrives as words', async () => {
    const { token } = await grantOn('/projects/BLANK/apps/project-page')
    expect((await ask('invoke', { token, functionKey: 'fail' })).body).toMatchObject({ ok: false, message: expect.stringContaining('error invoking the function') as string })
  })
})

describe('realtime', () => {
  it('a function’s news reaches the frames that listen on its channel, global ones apart from others', async () => {
    const { token } = await grantOn('/projects/BLANK/apps/project-page')
    const heard = { local: [] as string[], global: [] as string[] }
    const listen = (query: string, into: string[]) => listenAsPage(fixture.host.url, `/_host/frame/realtime?token=${token}&${query}`, (text) => into.push(text))
    const stops = await Promise.all([listen('channel=plan-1', heard.local), listen('channel=plan-1&global=true', heard.global)])
    await fixture.call('publish', { channel: 'plan-1', isGlobal: true })
    await expect.poll(() => heard.global).toEqual(['{"text":"news"}'])
    expect(heard.local).toEqual([])
    for (const stop of stops) stop()
  })

  it('is not heard without a token, from another site, or on another path', async () => {
    const status = (path: string, headers = {}) => listenAsPage(fixture.host.url, path, () => undefined, headers).then(String, (refused: Error) => refused.message)
    const { token } = await grantOn('/projects/BLANK/apps/project-page')
    const path = `/_host/frame/realtime?channel=plan-1&token=${token}`
    expect(await status('/_host/frame/realtime?channel=plan-1&token=x')).toBe('403')
    expect(await status(path, { origin: fixture.host.framesOrigin })).toBe('403')
    expect(await status(path, { host: 'evil.example' })).toBe('403')
    expect(await status('/_host/else')).toBe('404')
  })

  it('a page hears of every jump of the clock, the first time at once, and of news of any length', async () => {
    const heard: string[] = []
    const stop = await listenAsPage(fixture.host.url, '/_host/clock', (text) => heard.push(text))
    const { clock } = fixture.host.base
    const before = clock.offset()
    clock.advance(1000)
    await expect.poll(() => heard).toEqual([String(before), String(before + 1000)])
    stop()
    const { token } = await grantOn('/projects/BLANK/apps/project-page')
    const texts: string[] = []
    const end = await listenAsPage(fixture.host.url, `/_host/frame/realtime?token=${token}&channel=long`, (text) => texts.push(text))
    const long = ['x'.repeat(200), 'y'.repeat(70_000)]
    for (const text of long) await ask('publish', { token, channel: 'long', payload: text })
    await expect.poll(() => texts.map((text) => text.length)).toEqual([202, 70_002])
    end()
  })
})

describe('the addresses of the host', () => {
  it('answer to their own name only: a page that resolves to this machine gets nothing', async () => {
    for (const origin of [fixture.host.url, fixture.host.framesOrigin])
      for (const name of ['evil.example', `evil.example:${new URL(origin).port}`, '127.0.0.1', `127.0.0.1.nip.io:${new URL(origin).port}`])
        expect((await rawRequest(origin, '/', { headers: { host: name } })).status).toBe(421)
  })

  it('localhost leads to the one origin that page and frames agree on', async () => {
    const { status, headers } = await site('/projects/BLANK?page=x', { headers: { host: `localhost:${new URL(fixture.host.url).port}` } })
    expect([status, headers['location']]).toEqual([307, `${fixture.host.url}/projects/BLANK?page=x`])
  })

  it.each(['http://evil.example', 'null', 'https://127.0.0.1'])('a form or call from %s is refused', async (origin) => {
    const clock = { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{"advance":"1d"}' }
    const before = fixture.host.base.clock.offset()
    expect((await site('/host/clock', clock)).status).toBe(403)
    const form = { method: 'POST', headers: { origin, 'content-type': 'application/x-www-form-urlencoded' }, body: 'advance=1&back=/' }
    expect((await site('/_host/clock', form)).status).toBe(403)
    expect(fixture.host.base.clock.offset()).toBe(before)
  })

  it('nothing listens but on 127.0.0.1', () => {
    for (const origin of [fixture.host.url, fixture.host.framesOrigin]) expect(new URL(origin).hostname).toBe('127.0.0.1')
  })
})

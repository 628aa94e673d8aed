import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SECURITY } from '../../host/jira/seed/seedSite'
import { setProjectSecurityScheme } from '../../host/jira/model/security'
import { addStory } from '../host/jira/support/testJira'
import { adfParts } from '../../src/functions/adfParts'
import { adfText } from '../../src/functions/adfText'
import type { AdfDocument, AdfNode } from '../../src/plan/views/dossier/writeAdf'
import type { TestSite } from './support/testSite'
import { createTestSite, rest, startPlan } from './support/testSite'

const SECRET = 'The tariff of our largest customer'
const owner = { as: 'productOwner' } as const

describe('the dossier, posted to an issue (O1)', () => {
  let site: TestSite
  let open = ''
  let hidden = ''

  beforeEach(async () => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
    setProjectSecurityScheme(site.jira.jira.site, Number(site.projectId('BLANK')), SECURITY.schemeId)
    hidden = (await addStory(site.jira, 'Hidden title', { security: { id: String(SECURITY.levelId) } })).id
    open = (await addStory(site.jira, 'Open title')).id
    await startPlan(site)
    for (const story of [hidden, open]) await state(story, story === hidden ? SECRET : 'clouds can be foreseen')
  })
  afterEach(() => site.close())

  async function state(story: string, belief: string, hypothesis = `h-${story}`): Promise<void> {
    const statement = { belief, metric: 'MAE', comparison: '<=', target: 5, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' }
    const answer = await site.send(owner, { type: 'StateHypothesis', hypothesis, story, statement })
    if (!answer.ok) throw new Error(answer.failure.message)
  }

  async function comments(): Promise<string> {
    return JSON.stringify(await rest(site, 'productOwner', 'GET', `/rest/api/3/issue/${open}/comment`))
  }

  it('DOC-7: is a comment of the caller, in Jira’s own format', async () => {
    expect(await site.ask(owner, 'plan.postDossier', { issue: open, project: 'Blank' })).toEqual({ parts: 1, posted: 1, missing: 0 })
    const said = await comments()
    expect(said).toContain('Dossier of Blank')
    expect(said).toContain('clouds can be foreseen')
    expect(said).toContain('Open title')
    expect(said).toContain('Product owner')
  })

  it('DOC-7: leaves out what stories with a security level say, though the caller may see them, and says how many texts', async () => {
    await site.ask(owner, 'plan.postDossier', { issue: open, project: 'Blank' })
    const said = await comments()
    expect(said).not.toContain(SECRET)
    expect(said).not.toContain('Hidden title')
    expect(said).toMatch(/\d+ texts? (is|are) left out/)
  })

  it('DOC-7: as of a moment, it knows nothing later', async () => {
    const before = Date.now() - 1
    await state(open, 'the second belief', 'h-second')
    expect(await site.call(owner, 'plan.postDossier', { issue: open, project: 'Blank', at: before })).toMatchObject({ ok: true })
    expect(await comments()).not.toContain('the second belief')
  })

  it('DOC-7: without the permission to plan, or to comment, nothing is posted', async () => {
    expect(await site.call({ as: 'viewer' }, 'plan.postDossier', { issue: open, project: 'Blank' })).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(await site.call({ as: 'noAccess' }, 'plan.postDossier', { issue: open, project: 'Blank' })).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(await comments()).not.toContain('Dossier')
  })

  it.each(['NOPE-1', '999999', '../x', '', 'SOLAR-1/../../myself'])('DOC-7: the issue %j brings a plain answer', async (issue) => {
    expect(await site.call(owner, 'plan.postDossier', { issue, project: 'Blank' })).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  })

  it('DOC-7: a comment whose fate is not known is not posted twice', async () => {
    let tries = 0
    site.interrupt = (line) => {
      if (!line.startsWith('POST') || !line.endsWith('/comment')) return undefined
      tries += 1
      return new Response('', { status: 503 })
    }
    expect(await site.call(owner, 'plan.postDossier', { issue: open, project: 'Blank' })).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
    expect(tries).toBe(1)
  })
})

describe('a dossier that is longer than a comment may be (O1)', () => {
  let site: TestSite
  let issue = ''
  const post = () => site.ask(owner, 'plan.postDossier', { issue, project: 'Blank' })
  const words = async (): Promise<readonly string[]> => {
    const { comments } = (await rest(site, 'productOwner', 'GET', `/rest/api/3/issue/${issue}/comment`)) as unknown as { comments: { body: unknown }[] }
    return comments.map(({ body }) => adfText(body))
  }

  beforeEach(async () => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
    issue = (await addStory(site.jira, 'Story')).id
    await startPlan(site)
    for (const field of ['objective', 'end-users', 'prediction-scenario', 'desirability']) {
      const answer = await site.send(owner, { type: 'GiveAnswer', sheet: 'framing', field, answer: { kind: 'text', text: `${field} ${'long '.repeat(1900)}` } })
      if (!answer.ok) throw new Error(`${field}: ${answer.failure.message}`)
    }
  })
  afterEach(() => site.close())

  it('DOC-8: becomes several comments in order; posted again it says nothing new', async () => {
    expect(await post()).toEqual({ parts: 2, posted: 2, missing: 0 })
    const said = await words()
    expect(said.map((text) => /^Dossier of Blank at commit \d+, part (\d) of 2/.exec(text)?.[1])).toEqual(['1', '2'])
    expect(await post()).toEqual({ parts: 2, posted: 0, missing: 0 })
    expect(await words()).toEqual(said)
  })

  it('DOC-8: a try that stopped on the way goes on where it stopped, and nothing is doubled', async () => {
    let comments = 0
    site.interrupt = (line) => (line.startsWith('POST') && line.endsWith('/comment') && ++comments === 2 ? new Response('', { status: 503 }) : undefined)
    expect(await post()).toEqual({ parts: 2, posted: 1, missing: 1 })
    site.interrupt = null
    expect(await post()).toEqual({ parts: 2, posted: 1, missing: 0 })
    expect((await words()).map((text) => /part (\d) of 2/.exec(text)?.[1])).toEqual(['1', '2'])
  })

  it('DOC-8: once the plan has changed, the whole document is posted anew', async () => {
    await post()
    await site.send(owner, { type: 'GiveAnswer', sheet: 'framing', field: 'objective', answer: { kind: 'text', text: 'short' } })
    expect(await post()).toEqual({ parts: 2, posted: 2, missing: 0 })
    expect(await words()).toHaveLength(4)
  })
})

describe('a long document in parts', () => {
  const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const long: AdfDocument = {
    version: 1,
    type: 'doc',
    content: [
      ...Array.from({ length: 30 }, (_, index) => paragraph(`${index} ${'x'.repeat(400)}`)),
      { type: 'table', content: Array.from({ length: 60 }, (_, index) => ({ type: 'tableRow', content: [{ type: index === 0 ? 'tableHeader' : 'tableCell', content: [paragraph(`row ${index} ${'y'.repeat(200)}`)] }] })) },
    ],
  }

  it('DOC-8: each part fits, nothing is lost, a table keeps its head', () => {
    const parts = adfParts(long, 'Dossier', 5000)
    expect(parts.length).toBeGreaterThan(5)
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThanOrEqual(5000)
    const all = JSON.stringify(parts)
    for (const text of [...Array.from({ length: 30 }, (_, index) => `"${index} xxx`), ...Array.from({ length: 60 }, (_, index) => `"row ${index} `)]) expect(all).toContain(text)
    const tables = parts.flatMap(({ content }) => content.filter(({ type }) => type === 'table'))
    expect(tables.every(({ content }) => content?.[0]?.content?.[0]?.type === 'tableHeader')).toBe(true)
    expect(all).toContain(`part 2 of ${parts.length}`)
  })

  it('DOC-8: a heading goes along with what it heads, and a numbered list counts on', () => {
    const heading: AdfNode = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Head' }] }
    const item = (text: string): AdfNode => ({ type: 'listItem', content: [paragraph(text)] })
    const parts = adfParts({ ...long, content: [paragraph('x'.repeat(4300)), heading, { type: 'orderedList', content: Array.from({ length: 40 }, (_, index) => item(`${index} ${'y'.repeat(200)}`)) }] }, 'Dossier', 5000)
    expect(parts.filter(({ content }) => content.at(-1)?.type === 'heading')).toEqual([])
    expect(parts[1]!.content[1]).toEqual(heading)
    const lists = parts.flatMap(({ content }) => content.filter(({ type }) => type === 'orderedList'))
    expect(lists.length).toBeGreaterThan(2)
    let before = 0
    for (const list of lists) {
      expect(list.attrs?.['order'] ?? 1).toBe(before + 1)
      before += list.content!.length
    }
  })

  it('DOC-8: a short one stays whole', () => {
    expect(adfParts({ ...long, content: long.content.slice(0, 2) }, 'Dossier', 5000)).toHaveLength(1)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addStory } from '../host/jira/support/testJira'
import type { TestSite } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

describe('bad input: a typed answer beside what it concerns, and nothing written', () => {
  let site: TestSite
  let story = ''
  const scientist = { as: 'dataScientist' } as const
  beforeEach(async () => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
    story = (await addStory(site.jira, 'A story')).id
    await startPlan(site)
  })
  afterEach(() => site.close())

  const commits = (): number => [...site.stored().keys()].filter((key) => /^p:\d+:c:/.test(key)).length

  it('an unknown function', async () => {
    expect(await site.call(scientist, 'plan.explode' as never, {})).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(await site.call({ ...scientist, in: 'panel' }, 'plan.start', {})).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(await site.call(scientist, 'constructor' as never, {})).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  })

  it.each([
    ['nothing', undefined, 'id'],
    ['no command', { id: 'a', base: 0 }, 'command'],
    ['a number as a command', { id: 'a', base: 0, command: 7 }, 'command'],
    ['an id that is none', { id: '../x', base: 0, command: { type: 'EstimateStory' } }, 'id'],
    ['a negative base', { id: 'a', base: -1, command: { type: 'EstimateStory' } }, 'base'],
    ['an unknown command', { id: 'a', base: 0, command: { type: 'DropTables' } }, 'type'],
    ['a command without its fields', { id: 'a', base: 0, command: { type: 'EstimateStory' } }, 'story'],
  ])('a malformed request: %s', async (_what, payload, at) => {
    const before = commits()
    const answer = await site.call(scientist, 'plan.send', payload)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid', at } })
    expect(commits()).toBe(before)
  })

  it.each([
    ['a story of another project', async (): Promise<object> => estimate((await addStory(site.jira, 'Elsewhere', {}, 'SOLAR')).id), 'notFound'],
    ['a story that does not exist', async () => estimate('999999'), 'notFound'],
    ['a size that is not there', async () => ({ ...estimate(story), estimate: { size: 'XXL', people: 1 } }), undefined],
    ['a stage that does not exist', async () => ({ type: 'AdvanceStage', story, from: 'nowhere', note: '' }), undefined],
    ['a verdict for no hypothesis', async () => ({ type: 'GiveVerdict', hypothesis: 'none', story, verdict: 'validated', reason: 'x' }), 'notFound'],
  ])('%s', async (_what, command, reason) => {
    const before = commits()
    const answer = await site.send(scientist, await command())
    expect(answer).toMatchObject({ ok: false, failure: { code: 'rejected', ...(reason === undefined ? {} : { reason }) } })
    expect(answer.ok ? '' : answer.failure.message).toMatch(/\w+ .*\./)
    expect(commits()).toBe(before)
  })

  it('a text of 1 MB', async () => {
    const before = commits()
    const answer = await site.send(scientist, { ...estimate(story), note: 'x'.repeat(1024 * 1024) })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid', at: 'note' } })
    expect(commits()).toBe(before)
  })

  it('takes the project from the context: an id in the payload proves nothing', async () => {
    const answer = await site.call({ ...scientist, project: 'SOLAR' }, 'plan.read', { stories: [story], projectId: site.projectId('BLANK') })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'notStarted' } })
  })

  it('lets nobody in who is nobody', async () => {
    const answer = await site.call({ as: 'nobody' as never }, 'plan.read', { stories: [] })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
  })

  it('takes a command that has a field of its own called “kind” for what it is', async () => {
    const question = { type: 'AddQuestion', sheet: 'framing', field: 'own-question', section: 'end', question: 'Who pays?', hint: '', kind: 'text' }
    expect((await site.send({ as: 'productOwner' }, question)).ok).toBe(true)
  })

  it('S2: takes in a story that was created a moment ago, when somebody plans it', async () => {
    const fresh = await addStory(site.jira, 'From the map')
    site.jira.events.length = 0
    expect((await site.send(scientist, estimate(fresh.id))).ok).toBe(true)
    expect((await site.state(scientist)).plan.estimates.byStory[fresh.id]?.size).toBe('M')
  })
})

const estimate = (story: string) => ({ type: 'EstimateStory', story, estimate: { size: 'M', people: 1 } })

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addStories } from './support/addStories'
import type { TestSite } from './support/testSite'
import { createTestSite } from './support/testSite'

describe('back-fill: Jira’s history, read in the background', () => {
  let site: TestSite
  const owner = { as: 'productOwner' } as const
  beforeEach(() => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
  })
  afterEach(() => site.close())

  const start = () => site.ask(owner, 'plan.start', { id: 'start', scope: 'project = BLANK', verticals: 'epics', timeZone: 'UTC' })
  const transitions = async () => {
    const { stories } = await site.state(owner)
    return Object.values(stories).map(({ areas }) => areas.jiraFacts?.transitions.length)
  }

  it('C2: tells how far it is, survives an interruption after any page, and records nothing twice', async () => {
    const ids = await addStories(site, 450)
    site.jira.jira.bulkMoveToStatus({ as: 'app' }, ids, 'Done')
    site.jira.events.length = 0
    await start()
    expect(await site.ask(owner, 'plan.progress', {})).toMatchObject({ state: 'reading', done: 0, total: 450 })
    let searches = 0
    // Jira goes away in the middle of the second page.
    site.interrupt = (line) => (line.includes('/changelog/bulkfetch') && ++searches > 1 ? new Response('{}', { status: 403 }) : undefined)
    expect(JSON.stringify(await site.runNext())).toContain('"_retry":true')
    expect(await site.ask(owner, 'plan.progress', {})).toMatchObject({ state: 'failed', done: 100, total: 450 })
    site.interrupt = null
    // Then the same event comes twice, and once more with hardly any time.
    const event = { queue: 'reconcile', body: { kind: 'backfill', plan: site.projectId('BLANK') }, delayInSeconds: 0 }
    site.jobs.push({ ...event }, { ...event })
    await site.runNext(20_000)
    await site.settle()
    expect(await site.ask(owner, 'plan.progress', {})).toMatchObject({ state: 'idle' })
    expect((await transitions()).toSorted()).toEqual(ids.map(() => 2))
    const { plan } = await site.state(owner)
    expect(Object.keys(plan.map.places).length).toBe(450)
    expect(Object.values(plan.map.verticals).map(({ name }) => name)).toEqual(['Stories'])
  }, 60_000)

  it('reads what changed while it ran', async () => {
    const ids = await addStories(site, 3)
    await start()
    site.jira.clock.time = Date.now()
    site.jira.jira.bulkMoveToStatus({ as: 'app' }, ids.slice(0, 1), 'Done')
    await site.settle()
    expect((await site.state(owner)).plan.jiraFacts.rows[ids[0]!]?.status).toBe('10001')
  })
})

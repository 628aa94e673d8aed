import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addStory } from '../host/jira/support/testJira'
import type { TestSite } from './support/testSite'
import { createTestSite, rest, startPlan } from './support/testSite'

describe('plan.start', () => {
  let site: TestSite
  beforeEach(() => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
  })
  afterEach(() => site.close())
  const owner = { as: 'productOwner' } as const

  it('S1: draws epics as verticals and one slice for each stage of investment, and lays the stories out by their epics', async () => {
    const epic = await rest(site, 'productOwner', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'BLANK' }, issuetype: { name: 'Epic' }, summary: 'Forecasts' },
    })
    const inEpic = await addStory(site.jira, 'In the epic', { parent: { id: epic['id'] } })
    const alone = await addStory(site.jira, 'Alone')
    await startPlan(site)
    const { plan } = await site.state(owner)
    expect(Object.values(plan.map.verticals).map(({ name }) => name)).toEqual(['Forecasts', 'Without an epic'])
    expect(Object.values(plan.map.slices).map(({ name }) => name)).toEqual(['MVP', 'Growth', 'Maturity'])
    expect(plan.map.verticals[plan.map.places[inEpic.id]!.vertical]?.name).toBe('Forecasts')
    expect(plan.map.verticals[plan.map.places[alone.id]!.vertical]?.name).toBe('Without an epic')
    expect(plan.settings.assumptions.length).toBeGreaterThan(1)
  })

  it('S1: takes the level above the stories for epics, whatever its types are called', async () => {
    const { store } = site.jira.jira.site
    store.run("UPDATE jira_issue_types SET name = 'Feature' WHERE name = 'Epic'")
    const feature = await rest(site, 'productOwner', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'BLANK' }, issuetype: { name: 'Feature' }, summary: 'Forecasts' },
    })
    const inside = await addStory(site.jira, 'In the feature', { parent: { id: feature['id'] } })
    await startPlan(site)
    const { plan } = await site.state(owner)
    expect(Object.values(plan.map.verticals).map(({ name }) => name)).toEqual(['Forecasts'])
    expect(plan.map.verticals[plan.map.places[inside.id]!.vertical]?.name).toBe('Forecasts')
  })

  it('S1: draws more verticals than one command holds, in the order of their creation', async () => {
    const names = Array.from({ length: 230 }, (_, index) => `Epic ${index}`)
    for (const summary of names) {
      site.jira.clock.time += 100
      await site.jira.call('productOwner', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'BLANK' }, issuetype: { name: 'Epic' }, summary } })
    }
    await startPlan(site)
    const { plan } = await site.state(owner)
    const drawn = Object.values(plan.map.verticals).toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    expect(drawn.map(({ name }) => name)).toEqual(names)
    expect(Object.keys(plan.map.slices)).toHaveLength(3)
  })

  it('C2: reads statuses with the time at which they changed in Jira', async () => {
    const story = await addStory(site.jira, 'Done long ago')
    const created = site.jira.clock.time
    site.jira.clock.time += 30_000
    site.jira.jira.bulkMoveToStatus({ as: 'app' }, [story.id], 'Done')
    await startPlan(site)
    const state = await site.state(owner)
    expect(state.stories[story.id]?.areas.jiraFacts?.transitions).toEqual([
      [created, '10000', null],
      [created + 30_000, '10001', '10000'],
    ])
    expect(state.plan.settings.statuses).toEqual({ '10000': 'todo', '3': 'doing', '10002': 'doing', '10001': 'delivered' })
    expect(state.plan.settings.resolutions).toEqual({ '10001': 'dropped', '10002': 'dropped' })
  })

  it('refuses a scope that Jira does not understand, beside the scope, and writes nothing', async () => {
    const answer = await site.call(owner, 'plan.start', { id: 'a', scope: 'nonsense = 1', verticals: [], timeZone: 'UTC' })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid', at: 'scope' } })
    expect(site.stored().size).toBe(0)
  })

  it('goes on with the same plan when the request is sent again, and refuses another start', async () => {
    const request = { id: 'once', scope: 'project = BLANK', verticals: ['Front', 'Back'], timeZone: 'UTC' }
    await site.ask(owner, 'plan.start', request)
    await site.ask(owner, 'plan.start', request)
    await site.settle()
    expect(Object.values((await site.state(owner)).plan.map.verticals).map(({ name }) => name)).toEqual(['Front', 'Back'])
    const other = await site.call(owner, 'plan.start', { ...request, id: 'twice' })
    expect(other).toMatchObject({ ok: false, failure: { code: 'rejected', reason: 'alreadyExists' } })
  })
})

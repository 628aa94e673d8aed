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

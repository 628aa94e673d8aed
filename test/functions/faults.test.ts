import { afterEach, describe, expect, it } from 'vitest'
import { SEED_USERS } from '../../host/jira/seed/users'
import { namesInEnvironment } from '../../host/switches'
import { addStories } from './support/addStories'
import type { TestSite } from './support/testSite'
import { createTestSite } from './support/testSite'

describe('storage and Jira that fail now and then', () => {
  let site: TestSite
  afterEach(() => site.close())
  const owner = { as: 'productOwner' } as const

  /** As a page does: what is not known to be done is sent again, with the same id. */
  async function untilAnswered<T extends { readonly ok: boolean; readonly failure?: { readonly code: string } }>(call: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      const answer = await call()
      if (answer.ok || tries > 40 || !['busy', 'unavailable'].includes(answer.failure?.code ?? '')) return answer
    }
  }

  // Without FAIL_IF_EXISTS nothing can be once: such a break is seen, not healed (docs/unverified.md).
  it.skipIf(namesInEnvironment().includes('brokenFailIfExists')).each([1, 2, 3])('a plan is started, read and planned, each thing once (seed %i)', async (seed) => {
    site = createTestSite({ staleBatchGet: seed === 2, deleteMissingFails: seed === 3 }, 'chaos', seed)
    site.jira.clock.time = Date.now() - 60_000
    const ids = await addStories(site, 60)
    site.jira.jira.bulkMoveToStatus({ as: 'user', accountId: SEED_USERS.productOwner }, ids.slice(0, 20), 'Done')
    site.jira.events.length = 0
    let calls = 0
    site.interrupt = (line) => (++calls % 9 === 0 && !line.startsWith('PUT') ? Response.json({ errorMessages: ['busy'] }, { status: 503 }) : undefined)

    const start = { id: 'start', scope: 'project = BLANK', verticals: 'epics', timeZone: 'UTC' }
    expect((await untilAnswered(() => site.call(owner, 'plan.start', start))).ok).toBe(true)
    await site.settle()
    for (const [n, story] of ids.slice(0, 30).entries()) {
      const command = { type: 'EstimateStory', story, estimate: { size: 'M', people: 1 } }
      const answer = await untilAnswered(() => site.call(owner, 'plan.send', { id: `s${n}`, base: 1, command }))
      expect(answer).toMatchObject({ ok: true })
    }
    await site.settle()
    site.interrupt = null
    const read = await untilAnswered(() => site.call(owner, 'plan.read', { stories: 'all' }))
    if (!read.ok) throw new Error(read.failure.message)
    const { plan, stories } = await site.state(owner)
    expect(Object.keys(plan.jiraFacts.rows).length).toBe(60)
    expect(Object.keys(plan.map.places).length).toBe(60)
    for (const story of ids.slice(0, 30)) expect(stories[story]?.areas.estimates?.history.length).toBe(1)
    for (const story of ids.slice(0, 20)) expect(stories[story]?.areas.jiraFacts?.transitions.length).toBe(2)
  }, 120_000)
})

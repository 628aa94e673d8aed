import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPacedKeyValue, HALF_OF_THE_SITE } from '../../src/functions/reconcile/pacedKeyValue'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { addStory } from '../host/jira/support/testJira'
import type { TestSite } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

describe('nightly work', () => {
  let site: TestSite
  const owner = { as: 'productOwner' } as const
  beforeEach(() => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
  })
  afterEach(() => site.close())

  it('C2: brings in what the triggers lost, in every plan', async () => {
    await startPlan(site)
    await startPlan(site, { project: 'SOLAR' })
    const lost = [await addStory(site.jira, 'Lost'), await addStory(site.jira, 'Lost, too', {}, 'SOLAR')]
    site.jira.events.length = 0
    await site.night()
    await site.settle()
    expect((await site.state(owner)).plan.jiraFacts.rows[lost[0]!.id]).toBeDefined()
    expect((await site.state({ ...owner, project: 'SOLAR' })).plan.jiraFacts.rows[lost[1]!.id]).toBeDefined()
  })

  it('a schedule that fires twice works once', async () => {
    await startPlan(site)
    await site.night()
    await site.night()
    expect(site.jobs.filter(({ queue }) => queue === 'reconcile').length).toBe(1)
  })

  it('goes on where time was over', async () => {
    await startPlan(site)
    await startPlan(site, { project: 'SOLAR' })
    await site.night()
    await site.runNext(50_000)
    expect(site.jobs.map(({ body }) => body)).toEqual([{ kind: 'night', after: '' }])
    await site.settle()
  })

  it('nightly work keeps to half the rate', async () => {
    let now = 0
    const store = createMemoryKeyValue(() => now)
    let reads = 0
    let writes = 0
    const counting = {
      ...store,
      get: async (key: string) => {
        const value = await store.get(key)
        reads += Math.max(1, Math.ceil(JSON.stringify(value ?? null).length / 10_240))
        return value
      },
      replace: async (...args: Parameters<typeof store.replace>) => {
        writes += Math.max(1, Math.ceil(JSON.stringify(args[1]).length / 10_240))
        return store.replace(...args)
      },
    }
    const paced = createPacedKeyValue(counting, HALF_OF_THE_SITE, () => now, async (ms) => {
      now += ms
    })
    const large = 'x'.repeat(100_000)
    for (let n = 0; n < 1000; n++) {
      await paced.replace(`key${n % 10}`, n % 3 ? 'small' : large)
      await paced.get(`key${n % 10}`)
    }
    const minutes = now / 60_000
    // A short burst comes on top.
    expect(reads).toBeLessThanOrEqual(2_000 * minutes + 100)
    expect(writes).toBeLessThanOrEqual(2_000 * minutes + 100)
    expect(Math.max(reads, writes)).toBeGreaterThan(1_800 * minutes)
  })
})

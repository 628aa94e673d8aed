import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addStory } from '../host/jira/support/testJira'
import type { TestSite } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

const scientist = { as: 'dataScientist' } as const
const owner = { as: 'productOwner' } as const

describe('sizes stand sealed until the reveal (E3)', () => {
  let site: TestSite
  let story = ''
  beforeEach(async () => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
    story = (await addStory(site.jira, 'A story')).id
    await startPlan(site)
    expect((await site.send(scientist, { type: 'StartRound', round: 'r', stories: [story] })).ok).toBe(true)
  })
  afterEach(() => site.close())

  const give = (who: { readonly as: 'dataScientist' | 'productOwner' | 'viewer' | 'noAccess' }, size: string, over: object = {}) => site.call(who, 'round.give', { round: 'r', sizes: { [story]: size }, ...over })
  const logged = (): string => JSON.stringify([...site.stored()].filter(([key]) => key.includes(':c:')))
  const sealed = () => [...site.stored()].filter(([key]) => key.includes(':e:'))

  it('ROUND-2: the log, and everybody else, learn who has given and nothing more; given again, the last one counts', async () => {
    expect(await give(scientist, 'XL')).toMatchObject({ ok: true })
    expect(await give(scientist, 'XS')).toMatchObject({ ok: true })
    expect((await site.state(owner)).plan.rounds.byId['r']).toMatchObject({ given: [expect.any(String)], revealed: null })
    expect(logged()).not.toMatch(/"X[LS]"/)
    expect(logged().match(/SizesSealed/g)).toHaveLength(1)
    expect(await site.ask(scientist, 'round.mine', { round: 'r' })).toEqual({ sizes: { [story]: 'XS' } })
    expect(await site.ask(owner, 'round.mine', { round: 'r' })).toEqual({ sizes: {} })
    const { commits } = await site.ask(owner, 'plan.since', { seq: 0 })
    expect(JSON.stringify(commits)).not.toMatch(/"X[LS]"/)
  })

  it('ROUND-3: revealed, all sizes are one fact of who revealed; nothing stands sealed any more, nothing is given any more', async () => {
    await give(scientist, 'S')
    await give(owner, 'L')
    expect(sealed()).toHaveLength(2)
    expect(await site.call(owner, 'round.reveal', { round: 'r' })).toMatchObject({ ok: true })
    const { rounds } = (await site.state(scientist)).plan
    expect(rounds.byId['r']!.revealed![story]!.map(({ size }) => size)).toEqual(['S', 'L'])
    expect(rounds.spreads[story]).toEqual({ steps: 2, people: 2 })
    expect(sealed()).toEqual([])
    expect(await give(scientist, 'M')).toMatchObject({ ok: false, failure: { reason: 'conflict' } })
    expect(await site.call(owner, 'round.reveal', { round: 'r' })).toMatchObject({ ok: false, failure: { reason: 'conflict' } })
  })

  it('ROUND-7: who may not plan gives nothing and reveals nothing; a size, story or round that is not there is refused', async () => {
    for (const as of ['viewer', 'noAccess'] as const) {
      expect(await give({ as }, 'S')).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
      expect(await site.call({ as }, 'round.reveal', { round: 'r' })).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    }
    expect(await give(scientist, 'XXXL')).toMatchObject({ ok: false, failure: { at: 'sizes' } })
    expect(await give(scientist, 'S', { sizes: { '99999': 'S' } })).toMatchObject({ ok: false, failure: { reason: 'notFound' } })
    expect(await give(scientist, 'S', { sizes: {} })).toMatchObject({ ok: false, failure: { at: 'sizes' } })
    expect(await give(scientist, 'S', { round: 'elsewhere' })).toMatchObject({ ok: false, failure: { reason: 'notFound' } })
    expect(await give(scientist, 'x'.repeat(100_000))).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(await site.call(scientist, 'round.reveal', { round: 'r' })).toMatchObject({ ok: false, failure: { at: 'round' } })
    expect(await site.send(scientist, { type: 'RevealRound', round: 'r', estimates: [{ story, person: 'x', size: 'S' }] })).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(await site.send(scientist, { type: 'SealSizes', round: 'r', person: 'x', stories: [story] })).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(sealed()).toEqual([])
  })

  it('ROUND-2: people who give at the same time lose nothing', async () => {
    const answers = await Promise.all([give(scientist, 'S'), give(owner, 'M')])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    await site.call(owner, 'round.reveal', { round: 'r' })
    expect((await site.state(scientist)).plan.rounds.byId['r']!.revealed![story]!.map(({ size }) => size).toSorted()).toEqual(['M', 'S'])
  })
})

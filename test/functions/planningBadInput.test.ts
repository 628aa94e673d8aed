import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startOfDay } from '../../src/plan/workCalendar'
import type { PlanState } from '../../src/plan/planState'
import { addStory } from '../host/jira/support/testJira'
import type { TestSite } from './support/testSite'
import { createTestSite, rest, startPlan } from './support/testSite'

const owner = { as: 'productOwner' } as const
const DAY = 86_400_000

describe('bad input of planning: refused in words beside what it concerns, and nothing written', () => {
  let site: TestSite
  let story = { id: '', key: '' }
  beforeEach(async () => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
    story = await addStory(site.jira, 'A story')
    await startPlan(site)
  })
  afterEach(() => site.close())

  const commits = (): number => [...site.stored().keys()].filter((key) => /^p:\d+:c:/.test(key)).length
  const slice = ({ plan }: PlanState): string => Object.keys(plan.map.slices)[0]!

  it('ITER-2: an iteration that overlaps another', async () => {
    const { plan } = await site.state(owner)
    const [, { startsAt, endsAt }] = Object.entries(plan.iterations.byId)[0]!
    const before = commits()
    const details = { name: 'In the way', startsAt: startsAt! + 3 * DAY, endsAt: endsAt! + 3 * DAY, state: 'future', sprint: null }
    expect(await site.send(owner, { type: 'AddIterations', iterations: [{ iteration: 'mine', details }] })).toMatchObject({
      ok: false,
      failure: { code: 'rejected', reason: 'invalid', at: 'iterations.0.details.startsAt', message: 'This iteration overlaps another one.' },
    })
    expect(commits()).toBe(before)
  })

  it('ITER-2: of two people who add the next iteration at the same time, one is told', async () => {
    const { plan } = await site.state(owner)
    const last = Math.max(...Object.values(plan.iterations.byId).map(({ endsAt }) => endsAt!))
    const add = (iteration: string) => ({ type: 'AddIterations', iterations: [{ iteration, details: { name: iteration, startsAt: last, endsAt: last + 14 * DAY, state: 'future', sprint: null } }] })
    const answers = await Promise.all([site.send(owner, add('one')), site.send({ as: 'administrator' }, add('two'))])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { message: 'This iteration overlaps another one.' } })
  })

  it('MILE-1: a milestone in the past', async () => {
    const before = commits()
    const state = await site.state(owner)
    expect(startOfDay('2026-01-04', state.plan.settings.calendar)).toBeLessThan(Date.now())
    expect(await site.send(owner, { type: 'SetMilestone', milestone: 'fair', details: { name: 'Fair', day: '2026-01-04', slice: slice(state) } })).toMatchObject({
      ok: false,
      failure: { code: 'rejected', reason: 'invalid', at: 'details.day', message: 'This day has passed: choose today or a later one.' },
    })
    expect(commits()).toBe(before)
  })

  it('GATE-4: of two people who decide at the same gate at the same time the first one’s word stands, and the second is told whose', async () => {
    const gate = slice(await site.state(owner))
    const decide = (decision: string, reason: string) => ({ type: 'DecideGate', slice: gate, decision, kind: 'noGo', who: 'Board', reason, conditions: [], review: '2099-02-02', seen: null })
    const answers = await Promise.all([site.send(owner, decide('mine', 'Too early')), site.send({ as: 'administrator' }, decide('theirs', 'No budget'))])
    const [first, second] = answers[0].ok ? answers : answers.toReversed()
    expect(first!.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, failure: { code: 'rejected', reason: 'conflict' } })
    const state = await site.state(owner)
    expect(state.plan.gates.bySlice[gate]!.decision!.id).toBe(answers[0].ok ? 'mine' : 'theirs')
    const { commits: all } = await site.ask(owner, 'plan.since', { seq: 0 })
    expect(JSON.stringify(all).match(/"GateDecided"/g)).toHaveLength(1)
  })

  it('RETRO-1: a retrospective for an iteration that does not exist', async () => {
    const before = commits()
    for (const command of [
      { type: 'NoteRetrospective', note: 'n', iteration: 'nowhere', kind: 'well', text: 'Fast', why: '' },
      { type: 'AgreeAction', action: 'a', iteration: 'sprint-99', text: 'Faster' },
    ]) {
      const answer = await site.send(owner, command)
      expect(answer).toMatchObject({ ok: false, failure: { code: 'rejected', reason: 'notFound', at: 'iteration' } })
      expect(answer.ok ? '' : answer.failure.message).toMatch(/^There is no such iteration/)
    }
    expect(commits()).toBe(before)
  })

  it('ITER-12: a sprint that was deleted in Jira meanwhile: what is planned into it stays, marked as lost', async () => {
    const { values } = (await rest(site, 'productOwner', 'GET', '/rest/agile/1.0/board?projectKeyOrId=BLANK')) as unknown as { values: { id: number }[] }
    const sprint = String((await rest(site, 'productOwner', 'POST', '/rest/agile/1.0/sprint', {
      name: 'Sprint 1',
      originBoardId: values[0]!.id,
      startDate: new Date(Date.now() + 20 * DAY).toISOString(),
      endDate: new Date(Date.now() + 34 * DAY).toISOString(),
    }))['id'])
    await site.ask(owner, 'plan.reconcile', {})
    await site.settle()
    expect(await site.send(owner, { type: 'ScheduleStories', stories: [story.id], iteration: `sprint-${sprint}` })).toMatchObject({ ok: true })
    await rest(site, 'productOwner', 'DELETE', `/rest/agile/1.0/sprint/${sprint}`)
    // Planned once more before Foldline hears of it.
    expect(await site.send(owner, { type: 'DescribeIteration', iteration: `sprint-${sprint}`, field: 'goal', value: 'Ship it' })).toMatchObject({ ok: true })
    await site.ask(owner, 'plan.reconcile', {})
    await site.settle()
    const { iterations } = (await site.state(owner)).plan
    expect(iterations.byId[`sprint-${sprint}`]).toMatchObject({ name: 'Sprint 1', sprint: null, lost: true })
    expect(iterations.byStory[story.id]).toBe(`sprint-${sprint}`)
  })
})

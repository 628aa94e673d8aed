import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forecastModel } from '../../src/forecast/forecastModel'
import { knowledgeOf } from '../../src/forecast/knowledgeOf'
import { planForecast } from '../../src/forecast/results/planForecast'
import { simulate } from '../../src/forecast/simulation/simulate'
import { fold, initialState } from '../../src/plan/plan'
import type { PlanCommit } from '../../src/plan/planState'
import { namesInEnvironment } from '../../host/switches'
import { addStories } from './support/addStories'
import type { TestSite } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

const DAY = 86_400_000
const owner = { as: 'productOwner' } as const

/** Stories of the last two months, every other one delivered, one every other day. */
async function historyOf(site: TestSite, days: number): Promise<void> {
  const now = Date.now()
  site.jira.clock.time = now - (days + 1) * DAY
  const ids = await addStories(site, days)
  for (let day = 0; day < days; day += 2) {
    site.jira.clock.time = now - (days - day) * DAY
    site.jira.jira.bulkMoveToStatus({ as: 'app' }, ids.slice(day / 2, day / 2 + 1), 'Done')
  }
  site.jira.events.length = 0
  site.jira.clock.time = now - 60_000
}

const iteration = (name: string, fromDaysAgo: number, toDaysAgo: number) => ({
  iteration: name,
  details: { name, startsAt: Date.now() - fromDaysAgo * DAY, endsAt: Date.now() - toDaysAgo * DAY, state: 'future', sprint: null },
})
const add = (site: TestSite, ...iterations: readonly ReturnType<typeof iteration>[]) => site.send(owner, { type: 'AddIterations', iterations })
const forecasts = async (site: TestSite) => (await site.state(owner)).plan.forecasts
const job = (site: TestSite, of: string) => ({ queue: 'reconcile', body: { kind: 'forecast', plan: site.projectId('BLANK'), occasion: { kind: 'iteration', of } }, delayInSeconds: 0 })

describe('ISSUE-1: at the end of an iteration the forecast of that moment is issued, once', () => {
  let site: TestSite
  beforeEach(() => {
    site = createTestSite()
  })
  afterEach(() => site.close())

  it('by night, by day, and however often its event comes', async () => {
    await historyOf(site, 60)
    await startPlan(site)
    expect((await forecasts(site)).issued).toEqual([])
    await add(site, iteration('one', 22, 8))
    await site.night()
    await site.settle()
    const [first, ...more] = (await forecasts(site)).issued
    expect(more).toEqual([])
    expect(first).toMatchObject({ occasion: { kind: 'iteration', of: 'one' }, version: 1, seed: 1 })
    // Found late, it is the forecast of now.
    expect(Math.abs(first!.at - Date.now())).toBeLessThan(60_000)
    site.jobs.push(job(site, 'one'), job(site, 'one'))
    await site.settle()
    await site.call(owner, 'plan.reconcile', {})
    await site.settle()
    expect((await forecasts(site)).issued).toEqual([first])
    // Once it is known to be issued, no event asks for it any more.
    site.jobs.push({ queue: 'reconcile', body: { kind: 'changes', plan: site.projectId('BLANK') }, delayInSeconds: 0 })
    expect(await site.settle()).toBe(1)
  })

  it('for a gate as well, once for each decision', async () => {
    await historyOf(site, 60)
    await startPlan(site)
    for (const of of ['go', 'go', 'noGo']) site.jobs.push({ ...job(site, of), body: { ...job(site, of).body, occasion: { kind: 'gate', of } } })
    await site.settle()
    expect((await forecasts(site)).issued.map(({ occasion }) => occasion)).toEqual([{ kind: 'gate', of: 'go' }, { kind: 'gate', of: 'noGo' }])
  })

  it('also when several are at it at the same moment', async () => {
    await historyOf(site, 60)
    await startPlan(site)
    await add(site, iteration('one', 22, 8))
    site.jobs.push(job(site, 'one'), job(site, 'one'), job(site, 'one'))
    await Promise.all([site.runNext(), site.runNext(), site.runNext()])
    await site.settle()
    expect((await forecasts(site)).issued.length).toBe(1)
  })

  it('only the last iteration counts, and only for four weeks', async () => {
    await historyOf(site, 60)
    await startPlan(site)
    await add(site, iteration('old', 57, 43), iteration('older', 43, 29))
    await site.night()
    await site.settle()
    expect((await forecasts(site)).issued).toEqual([])
    await add(site, iteration('two', 29, 15), iteration('three', 15, 8))
    site.jobs.push({ queue: 'reconcile', body: { kind: 'everything', plan: site.projectId('BLANK') }, delayInSeconds: 0 })
    await site.settle()
    expect(Object.keys((await forecasts(site)).occasions)).toEqual(['iteration-three'])
  })

  it('ISSUE-2: with less than 28 days of history it says that there is none, once', async () => {
    await historyOf(site, 10)
    await startPlan(site)
    await add(site, iteration('one', 22, 8))
    for (let night = 0; night < 2; night += 1) {
      site.jobs.push({ queue: 'reconcile', body: { kind: 'night', after: '' }, delayInSeconds: 0 })
      await site.settle()
    }
    const { issued, occasions } = await forecasts(site)
    expect([issued, occasions]).toEqual([[], { 'iteration-one': 'tooYoung' }])
  })

  it('ISSUE-4: the log up to the last commit that it knew gives the same numbers again', async () => {
    await historyOf(site, 60)
    await startPlan(site)
    await add(site, iteration('one', 22, 8))
    await site.night()
    await site.settle()
    const [issued] = (await forecasts(site)).issued
    const { blocks, commits } = await site.ask(owner, 'plan.history', { after: 0 }) as unknown as { blocks: readonly string[]; commits: readonly PlanCommit[] }
    expect(blocks).toEqual([])
    const state = fold(initialState(), commits.filter(({ seq }) => seq <= issued!.inputs))
    const model = forecastModel(state, state.plan.settings.calendar, issued!.at, knowledgeOf(state, issued!.at))
    const again = planForecast(model, simulate(model, { trials: 10_000, seed: issued!.seed }))
    if (again.kind !== 'forecast') throw new Error('nothing to compare')
    const p85 = again.slices.map(({ slice, growing }) => [slice, growing?.dates.find(({ confidence }) => confidence === 0.85)?.day ?? null])
    expect(issued!.slices.map(({ slice, p85: day }) => [slice, day])).toEqual(p85.filter(([slice]) => issued!.slices.some((one) => one.slice === slice)))
    expect(issued!.slices.length).toBeGreaterThan(0)
  })
})

// Without FAIL_IF_EXISTS nothing can be once: such a break is seen, not healed (docs/unverified.md).
describe.skipIf(namesInEnvironment().includes('brokenFailIfExists'))('ISSUE-1: also where storage fails', () => {
  it.each([1, 2, 3])('once, after as many tries as it takes (seed %i)', async (seed) => {
    const site = createTestSite({}, 'chaos', seed)
    try {
      await historyOf(site, 60)
      const untilDone = async (work: () => Promise<unknown>): Promise<void> => {
        for (let tries = 0; ; tries += 1)
          try {
            return void (await work())
          } catch (error) {
            if (tries > 40) throw error
          }
      }
      await untilDone(() => startPlan(site))
      await untilDone(async () => {
        const answer = await add(site, iteration('one', 22, 8))
        if (!answer.ok) throw new Error(answer.failure.message)
      })
      site.jobs.push(job(site, 'one'), job(site, 'one'), job(site, 'one'))
      await untilDone(() => site.settle())
      site.jobs.push(job(site, 'one'))
      await untilDone(() => site.settle())
      let issued: unknown[] = []
      await untilDone(async () => {
        issued = [...(await forecasts(site)).issued]
      })
      expect(issued.length).toBe(1)
    } finally {
      site.close()
    }
  }, 120_000)
})

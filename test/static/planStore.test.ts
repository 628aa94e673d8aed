import { afterEach, describe, expect, it, vi } from 'vitest'
import { coreAreas } from '../../src/plan/coreAreas'
import { planRules } from '../../src/plan/plan'
import { createRules } from '../../src/plan/rules'
import type { PlanCommand } from '../../src/plan/planState'
import type { ReadySnapshot } from '../../static/ui/plan/planSnapshot'
import type { PlanStore } from '../../static/ui/plan/planStore'
import { createPlanStore } from '../../static/ui/plan/planStore'
import type { Rules } from '../../static/ui/plan/rules'
import { createRulesLoader } from '../../static/ui/plan/rules'
import { createFakeClient } from '../support/fakeClient'
import { createStartedClient, ESTIMATED, HYPOTHESIS, OTHER, STATED, STORY } from '../support/startedPlan'

const L: PlanCommand = { type: 'EstimateStory', story: STORY, estimate: { size: 'L', people: 1 } }
const S: PlanCommand = { type: 'EstimateStory', story: STORY, estimate: { size: 'S', people: 1 } }
const BUSY = { code: 'busy', message: 'Many people are planning at once.' } as const

async function open(client = createStartedClient({}, ESTIMATED)) {
  const store = createPlanStore(client, { stories: [] })
  await store.refresh()
  const ready = (): ReadySnapshot => {
    const snapshot = store.getSnapshot()
    if (snapshot.status !== 'ready') throw new Error(`The plan is ${snapshot.status}`)
    return snapshot
  }
  return { client, store, ready, size: () => ready().state.plan.estimates.byStory[STORY]?.size }
}

afterEach(() => vi.useRealTimers())

type Load = () => Promise<Rules>
const loaderOf = (first: Load, whole: Load = async () => planRules) => createRulesLoader({ story: first, core: first, whole })

describe('the plan store', () => {
  it('shows a wish at once and confirms it', async () => {
    const { client, store, ready, size } = await open()
    const release = client.holdSends()
    const sent = store.send(L)
    expect(size()).toBe('L')
    expect(ready().pending).toBe(1)
    expect(client.state().plan.estimates.byStory[STORY]?.size).toBe('M')
    release()
    expect(await sent).toEqual({ kind: 'done', seq: client.log().length })
    expect(ready()).toMatchObject({ pending: 0, seq: client.log().length })
    expect(ready().state.stories).toEqual({ [STORY]: client.state().stories[STORY] })
  })

  it('never sends what the rules refuse, and names the field', async () => {
    const { client, store } = await open()
    const outcome = await store.send({ type: 'EstimateStory', story: STORY, estimate: { size: 'XXL', people: 1 } })
    expect(outcome).toMatchObject({ kind: 'rejected', code: 'invalid', at: 'estimate.size' })
    expect(client.calls.some(({ name }) => name === 'plan.send')).toBe(false)
  })

  it('answers "nothing" for a wish that is already true, without sending it', async () => {
    const { client, store } = await open()
    expect(await store.send(ESTIMATED)).toEqual({ kind: 'nothing' })
    expect(client.calls.some(({ name }) => name === 'plan.send')).toBe(false)
  })

  it('takes a wish back that the function refuses, and says why', async () => {
    const { client, store, size } = await open()
    client.failSends({ code: 'forbidden', message: 'You may not plan here.' }, 1)
    expect(await store.send(L)).toEqual({ kind: 'failed', failure: { code: 'forbidden', message: 'You may not plan here.' } })
    expect(size()).toBe('M')
  })

  it('keeps the order of wishes that are made quickly one after the other', async () => {
    const { client, store, size } = await open()
    await Promise.all([store.send(L), store.send(S), store.send(L)])
    expect(client.log().slice(-3).map(({ events }) => (events[0] as { estimate?: { size: string } }).estimate?.size)).toEqual(['L', 'S', 'L'])
    expect(size()).toBe('L')
  })

  it('sends a wish of unknown fate again with the same id: it lands once', async () => {
    vi.useFakeTimers()
    const { client, store, size } = await open()
    client.failSends(BUSY, 3, true)
    const before = client.log().length
    const first = store.send(L)
    await vi.runAllTimersAsync()
    expect(await first).toMatchObject({ kind: 'failed', failure: BUSY })
    const again = store.send(L)
    await vi.runAllTimersAsync()
    expect(await again).toMatchObject({ kind: 'done' })
    expect(client.log().length).toBe(before + 1)
    const ids = client.calls.filter(({ name }) => name === 'plan.send').map(({ request }) => (request as { id: string }).id)
    expect(new Set(ids).size).toBe(1)
    expect(size()).toBe('L')
  })

  it('tries again by itself while the function is busy', async () => {
    vi.useFakeTimers()
    const { client, store } = await open()
    client.failSends(BUSY, 1)
    const sent = store.send(L)
    await vi.runAllTimersAsync()
    expect(await sent).toMatchObject({ kind: 'done' })
  })

  it('folds in what others did and keeps its own wish on top', async () => {
    const { client, store, size, ready } = await open()
    const release = client.holdSends()
    const sent = store.send(L)
    client.did({ type: 'EstimateStory', story: OTHER, estimate: { size: 'XL', people: 2 } })
    await store.refresh()
    expect(ready().state.plan.estimates.byStory[OTHER]).toEqual({ size: 'XL', people: 2 })
    expect(size()).toBe('L')
    release()
    await sent
    expect(ready().seq).toBe(client.log().length)
  })

  it('misses nothing that others did while the plan was being read', async () => {
    const fake = createStartedClient({}, ESTIMATED)
    let isFirst = true
    const client: typeof fake = {
      ...fake,
      async call(name, request) {
        const answer = await fake.call(name, request)
        if (name === 'plan.read' && isFirst) {
          isFirst = false
          fake.did(L)
          fake.publish()
        }
        return answer
      },
    }
    const store = createPlanStore(client, { stories: [], projectId: fake.frame.projectId })
    await store.refresh()
    await vi.waitFor(() => expect(store.getSnapshot()).toMatchObject({ status: 'ready', seq: fake.log().length }))
  })

  it('reads news of others at most once a second, and never misses the last', async () => {
    vi.useFakeTimers()
    const { client, size } = await open()
    for (const command of [L, S, L, S]) {
      client.did(command)
      client.publish()
    }
    await vi.advanceTimersByTimeAsync(10)
    expect(client.calls.filter(({ name }) => name === 'plan.since').length).toBe(1)
    client.did(L)
    client.publish()
    await vi.advanceTimersByTimeAsync(3000)
    expect(client.calls.filter(({ name }) => name === 'plan.since').length).toBeLessThanOrEqual(3)
    expect(size()).toBe('L')
  })

  it('reads the whole plan anew when its picture is too old', async () => {
    const { client, store, size } = await open()
    client.did({ type: 'EstimateStory', story: OTHER, estimate: { size: 'S', people: 1 } })
    client.failSends({ code: 'reload', message: 'The page is too old.' }, 1)
    expect(await store.send(L)).toMatchObject({ kind: 'done' })
    expect(size()).toBe('L')
    expect(client.calls.filter(({ name }) => name === 'plan.read').length).toBe(2)
  })

  it('leaves an undo to the function and shows its outcome', async () => {
    const { client, store, size } = await open()
    const sent = await store.send(L)
    expect(size()).toBe('L')
    await store.send({ type: 'UndoCommit', seq: (sent as { seq: number }).seq })
    expect(size()).toBe('M')
    expect(client.state().plan.estimates.byStory[STORY]?.size).toBe('M')
  })

  it('asks for a confirmation where the rules do', async () => {
    const { store } = await open(createStartedClient({}, STATED))
    const verdict = { type: 'GiveVerdict', hypothesis: HYPOTHESIS, story: STORY, verdict: 'validated', reason: 'looks good' } as const
    expect(await store.send(verdict)).toMatchObject({ kind: 'rejected', code: 'confirm' })
    expect(await store.send({ ...verdict, confirmed: true })).toMatchObject({ kind: 'done' })
  })

  it('shows the plan before its rules are there; a wish made meanwhile waits for them', async () => {
    const client = createStartedClient({}, ESTIMATED)
    let arrive: (rules: Rules) => void = () => undefined
    const store = createPlanStore(client, { stories: [], loadRules: loaderOf(() => new Promise((resolve) => (arrive = resolve))) })
    void store.refresh()
    await vi.waitFor(() => expect(store.getSnapshot()).toMatchObject({ status: 'ready', pending: 0 }))
    const [first, second] = [store.send(L), store.send(S)]
    expect(client.calls.some(({ name }) => name === 'plan.send')).toBe(false)
    arrive(planRules)
    expect(await first).toMatchObject({ kind: 'done' })
    expect(await second).toMatchObject({ kind: 'done' })
    expect(client.log().slice(-2).map(({ events }) => (events[0] as { estimate?: { size: string } }).estimate?.size)).toEqual(['L', 'S'])
    store.close()
  })

  it('leaves everything to the functions where the rules do not arrive', async () => {
    const client = createStartedClient({}, ESTIMATED)
    const load = vi.fn<() => Promise<Rules>>().mockRejectedValue(new Error('The file is gone'))
    const store = createPlanStore(client, { stories: [], loadRules: loaderOf(load, load) })
    await store.refresh()
    const sizeOf = (story: string) => (store.getSnapshot() as ReadySnapshot).state.plan.estimates.byStory[story]?.size
    expect(await store.send(L)).toMatchObject({ kind: 'done' })
    expect(sizeOf(STORY)).toBe('L')
    client.did({ type: 'EstimateStory', story: OTHER, estimate: { size: 'XL', people: 1 } })
    await store.refresh()
    expect(sizeOf(OTHER)).toBe('XL')
    load.mockResolvedValue(planRules)
    const release = client.holdSends()
    await store.refresh()
    const sent = store.send(S)
    await vi.waitFor(() => expect(sizeOf(STORY)).toBe('S'))
    release()
    expect(await sent).toMatchObject({ kind: 'done' })
  })

  it('loads the rules of a practice when one of its commands is sent or one of its events arrives, and does without them where they do not come', async () => {
    const fewer = createRules(coreAreas.filter(({ name }) => name !== 'estimates'))
    const core = async (): Promise<Rules> => fewer
    const sizeOf = (store: PlanStore, story: string) => (store.getSnapshot() as ReadySnapshot).state.plan.estimates.byStory[story]?.size
    const whole = vi.fn<() => Promise<Rules>>().mockRejectedValue(new Error('The file is gone'))
    const client = createStartedClient({})
    const store = createPlanStore(client, { stories: 'all', loadRules: loaderOf(core, whole) })
    await store.refresh()
    expect(whole).not.toHaveBeenCalled()
    expect(await store.send(L)).toMatchObject({ kind: 'done' })
    expect(sizeOf(store, STORY)).toBe('L')

    whole.mockResolvedValue(planRules)
    client.did({ type: 'EstimateStory', story: OTHER, estimate: { size: 'XL', people: 1 } })
    await store.refresh()
    expect(sizeOf(store, OTHER)).toBe('XL')
    const release = client.holdSends()
    const sent = store.send(S)
    await vi.waitFor(() => expect(sizeOf(store, STORY)).toBe('S'))
    release()
    expect(await sent).toMatchObject({ kind: 'done' })
    store.close()
  })

  it('says when there is no plan yet', async () => {
    const store = createPlanStore(createFakeClient({ storyId: STORY }), { stories: [] })
    await store.refresh()
    expect(store.getSnapshot()).toMatchObject({ status: 'notStarted' })
  })
})

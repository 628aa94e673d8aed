import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FunctionName } from '../../src/contract/functions'
import { functions } from '../../src/contract/functions'
import { addStory } from '../host/jira/support/testJira'
import { SEED_USERS } from '../../host/jira/seed/users'
import type { TestSite, User } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

/** Who may call what: the table of docs/spec.md, in the people of the local site. */
const USERS: readonly User[] = ['productOwner', 'dataScientist', 'viewer', 'administrator', 'noAccess']
const SEE: readonly User[] = ['productOwner', 'dataScientist', 'viewer', 'administrator']
const PLAN: readonly User[] = ['productOwner', 'dataScientist', 'administrator']
const STRUCTURE: readonly User[] = ['productOwner', 'administrator']
const SITE: readonly User[] = ['administrator']

describe('S: each function for each kind of user', () => {
  let site: TestSite
  let story = ''
  beforeAll(async () => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
    story = (await addStory(site.jira, 'A story')).id
    await startPlan(site)
  })
  afterAll(() => site.close())

  const calls: Readonly<Record<FunctionName, { readonly who: readonly User[]; readonly payload: () => object; readonly in?: 'admin' }>> = {
    'plan.read': { who: SEE, payload: () => ({ stories: 'all' }) },
    'plan.send': { who: PLAN, payload: () => ({ id: `m-${Math.random()}`.replace('.', ''), base: 0, command: estimate() }) },
    'plan.since': { who: SEE, payload: () => ({ seq: 0 }) },
    'plan.history': { who: SEE, payload: () => ({ after: 0 }) },
    'plan.storyHistory': { who: SEE, payload: () => ({ story }) },
    'plan.progress': { who: SEE, payload: () => ({}) },
    'plan.jiraSettings': { who: SEE, payload: () => ({}) },
    'plan.person': { who: PLAN, payload: () => ({ accountId: SEED_USERS.viewer }) },
    'site.plans': { who: SEE, payload: () => ({}) },
    'plan.reconcile': { who: PLAN, payload: () => ({}) },
    'plan.postDossier': { who: PLAN, payload: () => ({ issue: story, project: 'Blank' }) },
    'plan.start': { who: STRUCTURE, payload: () => ({ id: 'again', scope: 'project = BLANK', verticals: [], timeZone: 'UTC' }) },
    'plan.remove': { who: STRUCTURE, payload: () => ({}) },
    'round.give': { who: PLAN, payload: () => ({ round: 'nothing', sizes: { 1: 'M' } }) },
    'round.mine': { who: PLAN, payload: () => ({ round: 'nothing' }) },
    'round.reveal': { who: PLAN, payload: () => ({ round: 'nothing' }) },
    'readings.record': { who: PLAN, payload: () => ({ id: 'r1', metric: 'nothing', readings: [[Date.now(), 1]] }) },
    'readings.correct': { who: PLAN, payload: () => ({ id: 'r1', metric: 'nothing', at: Date.now(), value: 1 }) },
    'readings.read': { who: SEE, payload: () => ({ metric: 'nothing', from: 0, to: 1 }) },
    'readings.latest': { who: SEE, payload: () => ({ metrics: ['nothing'] }) },
    'admin.read': { who: SITE, payload: () => ({}), in: 'admin' },
    'admin.people': { who: SITE, payload: () => ({ projectId: site.projectId('BLANK') }), in: 'admin' },
    'admin.erase': { who: SITE, payload: () => ({ accountId: 'somebody' }), in: 'admin' },
    'admin.setDefaults': { who: SITE, payload: () => ({ defaults: { format: 'foldline-defaults-1', iterationWeeks: 3 } }), in: 'admin' },
  }
  const estimate = () => ({ type: 'EstimateStory', story, estimate: { size: 'M', people: 1 } })

  it('names every function of the contract', () => {
    expect(Object.keys(calls).toSorted()).toEqual(Object.keys(functions).toSorted())
  })

  for (const name of Object.keys(calls) as FunctionName[])
    for (const user of USERS)
      it(`${name} as ${user}`, async () => {
        const { who, payload, ...where } = calls[name]
        const before = JSON.stringify([...site.stored()])
        const answer = await site.call({ as: user, ...where }, name, payload())
        if (who.includes(user)) {
          // Allowed: it may still be refused by a rule, never by who asks.
          expect(answer.ok || answer.failure.code).not.toBe('forbidden')
          return
        }
        expect(answer).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
        expect(JSON.stringify([...site.stored()])).toBe(before)
      })

  it('the structure asks for more than planning', async () => {
    const rename = { type: 'RenameSlice', slice: 'mvp', name: 'First' }
    expect(await site.send({ as: 'dataScientist' }, rename)).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(await site.send({ as: 'viewer' }, rename)).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect((await site.send({ as: 'productOwner' }, rename)).ok).toBe(true)
  })

  it.each([
    { type: 'RecordObservations', stories: [] },
    { type: 'RecordLeft', why: 'deleted', stories: [] },
    { type: 'StartPlan', logId: 'x', scope: 'project = BLANK' },
  ])('nobody may send $type, which Foldline alone records', async (command) => {
    const before = JSON.stringify([...site.stored()])
    for (const as of USERS) expect(await site.send({ as }, command)).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(JSON.stringify([...site.stored()])).toBe(before)
  })

  it('asks Jira for permissions once a call', async () => {
    site.jiraCalls.length = 0
    await site.call({ as: 'dataScientist' }, 'plan.send', calls['plan.send'].payload())
    expect(site.jiraCalls.filter(({ line }) => line.includes('/mypermissions')).map(({ as }) => as)).toEqual(['user'])
  })
})

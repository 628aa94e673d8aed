import { SEED_USERS } from '../../host/jira/seed/users'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestSite } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

const figures = { gain: 900_000, cost: 310_000, currency: 'EUR', feasibility: 4, probability: 60 }
const state = (over: object = {}) => ({ type: 'StateOpportunities', opportunities: [{ vertical: null, figures: { ...figures, ...over }, notes: [{ field: 'source', value: 'Secret study' }] }] })

describe('F8: the plans of the site that one may see', () => {
  let site: TestSite
  const owner = { as: 'productOwner' } as const
  beforeEach(() => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
  })
  afterEach(() => site.close())
  const summaryKey = () => `p:${site.projectId('BLANK')}:j:summary`

  it('OPP-9: what was stated is said at once, figures alone; a change, a discard and an undo are followed', async () => {
    await startPlan(site)
    expect((await site.ask(owner, 'site.plans', {})).plans.map(({ summary }) => summary.opportunity)).toEqual([])
    const sent = await site.send(owner, state())
    expect(sent.ok).toBe(true)
    const projectId = site.projectId('BLANK')
    expect(await site.ask(owner, 'site.plans', {})).toEqual({ plans: [{ projectId, summary: { opportunity: { ...figures, isDiscarded: false }, stages: [] } }] })
    expect(JSON.stringify([...site.stored()].filter(([key]) => key === summaryKey()))).not.toContain('Secret')
    await site.send(owner, { type: 'DiscardOpportunity', vertical: null, why: 'Too dear' })
    expect((await site.ask(owner, 'site.plans', {})).plans[0]?.summary.opportunity?.isDiscarded).toBe(true)
    const seq = (await site.state(owner)).seq
    await site.send(owner, { type: 'UndoCommit', seq })
    expect((await site.ask(owner, 'site.plans', {})).plans[0]?.summary.opportunity?.isDiscarded).toBe(false)
  })

  it('OPP-9: a plan whose project Jira does not show the caller is left out, and not counted', async () => {
    await startPlan(site)
    await site.send(owner, state())
    const id = Number(site.projectId('BLANK'))
    site.interrupt = (line) =>
      line.startsWith('POST /rest/api/3/permissions/check') ? Response.json({ globalPermissions: [], projectPermissions: [{ permission: 'BROWSE_PROJECTS', issues: [], projects: [] }] }) : undefined
    expect(await site.ask(owner, 'site.plans', {})).toEqual({ plans: [] })
    site.interrupt = null
    expect(site.jiraCalls.filter(({ line }) => line.includes('permissions/check')).every(({ as }) => as === 'user')).toBe(true)
    expect((await site.ask(owner, 'site.plans', {})).plans.map(({ projectId }) => Number(projectId))).toEqual([id])
    expect(await site.call({ as: 'noAccess' }, 'site.plans', {})).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
  })

  it('OPP-9: a summary that was lost is made again at night; Jira out of reach is said', async () => {
    await startPlan(site)
    await site.send(owner, state())
    site.forget(summaryKey())
    expect((await site.ask(owner, 'site.plans', {})).plans).toEqual([])
    await site.night()
    await site.settle()
    expect((await site.ask(owner, 'site.plans', {})).plans).toHaveLength(1)
    site.interrupt = (line) => (line.includes('permissions/check') ? new Response('', { status: 400 }) : undefined)
    expect(await site.call(owner, 'site.plans', {})).toMatchObject({ ok: false })
  })

  it('STRAT-8, STRAT-9, T2: an owner is chosen among those whom Jira shows, named by a key in the log, and by account to who may see', async () => {
    await startPlan(site)
    const accountId = SEED_USERS.viewer
    const { actor } = await site.ask(owner, 'plan.person', { accountId })
    expect((await site.ask(owner, 'plan.person', { accountId })).actor).toBe(actor)
    const sent = await site.send(owner, { type: 'OwnStage', stage: 'data', owner: { by: actor } })
    expect(sent).toMatchObject({ ok: true, value: { people: { [actor]: accountId } } })
    await site.send(owner, { type: 'DateStage', stage: 'data', span: { from: '2026-03-02', to: '2026-03-27' } })
    const other = await site.ask(owner, 'plan.person', { accountId: SEED_USERS.dataScientist })
    await site.send(owner, { type: 'JoinStage', stage: 'data', person: { by: other.actor } })
    const { plans } = await site.ask(owner, 'site.plans', {})
    expect(plans[0]!.summary.stages).toEqual([{ stage: 'data', name: 'Data', owner: accountId, others: [SEED_USERS.dataScientist], from: '2026-03-02', to: '2026-03-27' }])
    for (const [key, value] of site.stored()) if (key.includes(':c:') || key === summaryKey()) expect(value).not.toContain(accountId)
    await site.ask({ as: 'administrator', in: 'admin' }, 'admin.erase', { accountId })
    expect((await site.ask(owner, 'site.plans', {})).plans[0]!.summary.stages[0]!.owner).toBeNull()
    expect(await site.call(owner, 'plan.person', { accountId: 'nobody-of-this-site' })).toMatchObject({ ok: false, failure: { code: 'invalid', at: 'accountId' } })
  })
})

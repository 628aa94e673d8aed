import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestSite } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

describe('administration', () => {
  let site: TestSite
  const admin = { as: 'administrator', in: 'admin' } as const
  beforeEach(() => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
  })
  afterEach(() => site.close())

  const defaults = {
    format: 'foldline-defaults-1',
    sizes: [
      { id: 'S', minDays: 1, maxDays: 2 },
      { id: 'L', minDays: 3, maxDays: 9 },
    ],
    calendar: { workDays: [1, 2, 3, 4], holidays: ['2026-12-25'] },
    iterationWeeks: 3,
  }

  it('C3: what one site exports, another one imports, and a new plan begins with', async () => {
    await site.ask(admin, 'admin.setDefaults', { defaults })
    const exported = (await site.ask(admin, 'admin.read', {})).defaults
    expect(exported).toEqual(defaults)
    await startPlan(site)
    const { plan } = await site.state({ as: 'productOwner' })
    expect(plan.settings.sizes).toEqual(defaults.sizes)
    expect(plan.settings.calendar).toEqual({ ...defaults.calendar, timeZone: 'Europe/Berlin' })
    expect(plan.iterations.weeks).toBe(3)
  })

  it('SET-11, SHEET-11, C3: the playbook holds for new plans and for those that have begun; what was answered stays, and so does the log', async () => {
    const framing = { sheet: 'framing', field: 'objective' }
    await startPlan(site)
    await site.ask({ as: 'productOwner' }, 'plan.send', { id: 'answer-1', base: 0, command: { type: 'GiveAnswer', ...framing, answer: { kind: 'text', text: 'Use more of their own' } } })
    const before = (await site.ask({ as: 'productOwner' }, 'plan.history', { after: 0 })).commits
    const playbook = {
      off: ['question/framing/objective', 'question/framing/end-users', 'item/data/labels', 'model/vision'],
      items: [{ stage: 'data', item: 'site-1', label: 'The works council agrees', required: true }],
      questions: [{ sheet: 'framing', section: 'end', field: 'site-2', question: 'Who pays?', hint: '', kind: 'text' }],
    }
    await site.ask(admin, 'admin.setDefaults', { defaults: { ...defaults, playbook } })
    await site.settle()
    const { plan } = await site.state({ as: 'productOwner' })
    expect(Object.keys(plan.sheets.siteOff)).toEqual(['framing/objective', 'framing/end-users'])
    expect(plan.sheets.answers['framing/objective']!.value).toEqual({ kind: 'text', text: 'Use more of their own' })
    expect(plan.sheets.own['framing/site-2']!.question).toBe('Who pays?')
    expect(plan.settings.stages.find(({ id }) => id === 'data')!.checklist.filter(({ off }) => off !== true).map(({ id }) => id)).toEqual(['data-set', 'protection', 'provenance', 'site-1'])
    expect(plan.settings.modelsOff).toEqual(['vision'])
    const after = (await site.ask({ as: 'productOwner' }, 'plan.history', { after: 0 })).commits
    expect(after.slice(0, before.length)).toEqual(before)
    expect((await site.ask(admin, 'admin.read', {})).defaults).toEqual({ ...defaults, playbook })

    await site.ask(admin, 'admin.setDefaults', { defaults: { ...defaults, playbook } })
    await site.settle()
    expect((await site.ask({ as: 'productOwner' }, 'plan.history', { after: 0 })).commits).toHaveLength(after.length)
    expect(await site.call({ as: 'productOwner' }, 'plan.send', { id: 'x', base: 0, command: { type: 'FollowQuestions', off: [], questions: [] } })).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(await site.call({ as: 'productOwner', in: 'admin' }, 'admin.setDefaults', { defaults })).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
  })

  it('SET-11: a new plan begins with the site’s playbook', async () => {
    await site.ask(admin, 'admin.setDefaults', { defaults: { format: 'foldline-defaults-1', playbook: { off: ['item/framing/criterion'], items: [], questions: [] } } })
    await startPlan(site)
    const { plan } = await site.state({ as: 'productOwner' })
    expect(plan.settings.stages[0]!.checklist.find(({ id }) => id === 'criterion')!.off).toBe(true)
  })

  it.each([
    ['another file', { anything: 1 }],
    ['an unknown format', { format: 'foldline-defaults-9' }],
    ['a playbook with an item without words', { format: 'foldline-defaults-1', playbook: { off: [], items: [{ stage: 'data', item: 'x', label: ' ', required: true }], questions: [] } }],
    ['a size that is none', { format: 'foldline-defaults-1', sizes: [{ id: '', minDays: 1, maxDays: 2 }] }],
  ])('refuses to import %s', async (_what, wrong) => {
    expect(await site.call(admin, 'admin.setDefaults', { defaults: wrong })).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect((await site.ask(admin, 'admin.read', {})).defaults).toEqual({ format: 'foldline-defaults-1' })
  })

  it('shows how each plan is', async () => {
    await startPlan(site)
    const { plans } = await site.ask(admin, 'admin.read', {})
    expect(plans).toEqual([
      {
        projectId: site.projectId('BLANK'),
        seq: expect.any(Number) as number,
        startedAt: expect.any(Number) as number,
        reconciledAt: expect.any(Number) as number,
        dirty: false,
        problem: null,
      },
    ])
  })

  it('erases a person from all plans; what they did stays, by nobody', async () => {
    await startPlan(site)
    const owner = (await site.ask({ as: 'productOwner' }, 'plan.read', { stories: [] })).me
    const projectId = site.projectId('BLANK')
    expect((await site.ask(admin, 'admin.people', { projectId })).accounts).toEqual([owner.accountId])
    expect(await site.ask(admin, 'admin.erase', { accountId: owner.accountId })).toEqual({ plans: 1 })
    expect((await site.ask(admin, 'admin.people', { projectId })).accounts).toEqual([])
    expect([...site.stored()].flat().join(' ')).not.toContain(owner.accountId)
    const { people, commits } = await site.ask({ as: 'dataScientist' }, 'plan.history', { after: 0 })
    expect(people[owner.actor] ?? null).toBeNull()
    expect(JSON.stringify(commits)).toContain(owner.actor)
  })

  it.each([
    ['a person whom no plan knows', 'admin.erase', { accountId: 'nobody' }, 'accountId'],
    ['nobody at all', 'admin.erase', {}, 'accountId'],
    ['a project without a plan', 'admin.people', { projectId: '99999' }, 'projectId'],
  ] as const)('refuses %s with words', async (_what, name, payload, at) => {
    const before = JSON.stringify([...site.stored()])
    expect(await site.call(admin, name, payload)).toMatchObject({ ok: false, failure: { code: 'invalid', at } })
    expect(JSON.stringify([...site.stored()])).toBe(before)
  })
})

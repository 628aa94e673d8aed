import { describe, expect, test } from 'vitest'
import { sizeOf } from '../../src/plan/sizeRange'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { DEFAULT_SIZES } from '../../src/playbook/sizes'
import { ENTERED, given, PLAN, START, STARTED } from '../support/givenWhenThen'

const withoutXL = DEFAULT_SIZES.slice(0, -1).map((size) => ({ ...size }))
const sizes = DEFAULT_SIZES.map((size) => ({ ...size }))

describe('the plan and its settings', () => {
  test('SET-1: a plan is started once; nothing can be wished of one that was not', () => {
    const start: PlanCommand = { type: 'StartPlan', logId: 'log', scope: 'project = PLAN' }
    given().when(start).then(STARTED)
    given(STARTED).when(start).thenNothing()
    given(STARTED).when({ ...start, logId: 'other' }).thenRejected('alreadyExists')
    given().when({ type: 'SetScope', scope: 'x' }).thenRejected('notStarted')
    given().when({ ...start, demo: true }).then({ ...STARTED, demo: true } as PlanEvent)
  })

  test('SET-2: the scope changes with what it was', () => {
    given(STARTED).when({ type: 'SetScope', scope: 'epic = 1' }).then({ type: 'ScopeSet', scope: 'epic = 1', was: 'project = PLAN' })
    given(STARTED).when({ type: 'SetScope', scope: 'project = PLAN' }).thenNothing()
    given(STARTED).when({ type: 'SetScope', scope: ' ' }).thenRejected('invalid', 'scope')
  })

  test('SET-3: only mappings that change are recorded; null unmaps a resolution', () => {
    const mapped = given(STARTED).when({ type: 'MapStatuses', statuses: { '10': 'todo', '30': 'delivered' }, resolutions: { '2': 'dropped', '3': null } })
    mapped.then(
      { type: 'StatusMapped', status: '10', category: 'todo', was: null },
      { type: 'StatusMapped', status: '30', category: 'delivered', was: null },
      { type: 'ResolutionMapped', resolution: '2', category: 'dropped', was: null },
    )
    mapped
      .and({ type: 'MapStatuses', statuses: { '10': 'todo' }, resolutions: { '2': null } })
      .then({ type: 'ResolutionMapped', resolution: '2', category: null, was: 'dropped' })
  })

  test('SET-3: names that every object knows are no statuses', () => {
    const statuses = JSON.parse('{"__proto__": "todo"}') as Record<string, 'todo'>
    const { decision } = given(STARTED).when({ type: 'MapStatuses', statuses, resolutions: {} })
    expect('events' in decision ? decision.events : []).toEqual([])
    given(STARTED).when({ type: 'MapStatuses', statuses: { constructor: 'todo' } as never, resolutions: {} }).thenRejected('invalid')
  })

  test('SET-6: sizes have names of their own and ranges the right way round', () => {
    given(STARTED).when({ type: 'SetSizes', sizes }).thenNothing()
    given(STARTED).when({ type: 'SetSizes', sizes: withoutXL }).then({ type: 'SizesSet', sizes: withoutXL, was: sizes })
    given(STARTED).when({ type: 'SetSizes', sizes: [sizes[0]!, sizes[0]!] }).thenRejected('invalid', 'sizes.1.id')
    given(STARTED).when({ type: 'SetSizes', sizes: [{ id: 'A', minDays: 3, maxDays: 1 }] }).thenRejected('invalid', 'sizes.0.minDays')
    given(STARTED).when({ type: 'SetSizes', sizes: [] }).thenRejected('invalid', 'sizes')
  })

  test('EST-3: a size that is no longer offered takes no new estimates, what was estimated stays readable', () => {
    const plan = given(STARTED, ENTERED, { type: 'StoryEstimated', story: '1', estimate: { size: 'XL', people: 1 }, was: null }, { type: 'SizesSet', sizes: withoutXL, was: sizes })
    plan.when({ type: 'EstimateStory', story: '2', estimate: { size: 'XL', people: 1 } }).thenRejected('invalid', 'estimate.size')
    expect(plan.state.plan.estimates.byStory['1']).toEqual({ size: 'XL', people: 1 })
    expect(sizeOf('XL', plan.state.plan.settings)).toEqual({ id: 'XL', minDays: 7, maxDays: 12 })
    expect(sizeOf('XXL', plan.state.plan.settings)).toBeNull()
    const back = plan.when({ type: 'SetSizes', sizes }).after()
    expect(back.plan.settings.retiredSizes).toEqual({})
  })

  test('SET-7: a calendar has a known time zone, a working day and days that exist', () => {
    const calendar = { timeZone: 'Europe/Paris', workDays: [1, 2, 3, 4], holidays: ['2026-05-01'] }
    const was = { timeZone: 'UTC', workDays: [1, 2, 3, 4, 5], holidays: [] }
    const set = given(STARTED).when({ type: 'SetCalendar', calendar })
    set.then({ type: 'CalendarSet', calendar, was })
    set.and({ type: 'SetCalendar', calendar }).thenNothing()
    const wrong = (over: Partial<typeof calendar>) => given(STARTED).when({ type: 'SetCalendar', calendar: { ...calendar, ...over } })
    wrong({ timeZone: 'Europe/Atlantis' }).thenRejected('invalid', 'calendar.timeZone')
    wrong({ workDays: [] }).thenRejected('invalid', 'calendar.workDays')
    wrong({ workDays: [1, 1] }).thenRejected('invalid', 'calendar.workDays')
    wrong({ holidays: ['2026-02-30'] }).thenRejected('invalid', 'calendar.holidays.0')
  })

  test('SET-5: link types are kept once each, in one order', () => {
    const set = given(STARTED).when({ type: 'SetDependencyLinks', linkTypes: ['9', '3', '9'] })
    set.then({ type: 'DependencyLinksSet', linkTypes: ['3', '9'], was: [] })
    set.and({ type: 'SetDependencyLinks', linkTypes: ['9', '3'] }).thenNothing()
  })

  test('SET-9: assumptions add up, each once', () => {
    const noted = given(STARTED).when({ type: 'NoteAssumptions', assumptions: ['One vertical for all', 'No dates'] })
    noted.then({ type: 'AssumptionsNoted', assumptions: ['One vertical for all', 'No dates'] })
    noted.and({ type: 'NoteAssumptions', assumptions: ['No dates', 'A title was missing'] }).then({ type: 'AssumptionsNoted', assumptions: ['A title was missing'] })
    noted.and({ type: 'NoteAssumptions', assumptions: ['No dates'] }).thenNothing()
  })
})

describe('redaction', () => {
  const plan = given(...PLAN, { type: 'StoryEstimated', story: '1', estimate: { size: 'M', people: 1 }, was: null, note: 'a password' })

  test('SET-8: a text can be redacted, once; ids and ranks are no texts', () => {
    const redact = (pointer: string) => plan.when({ type: 'RedactText', seq: 4, pointer })
    redact('/events/0/note').then({ type: 'TextRedacted', seq: 4, pointer: '/events/0/note' })
    for (const pointer of ['/events/0/type', '/events/0/story', '/events/0/estimate/size', '/events/0/nope', '/events/9/note', '/seq', 'note', ''])
      redact(pointer).thenRejected('invalid', 'pointer')
    given(...PLAN).when({ type: 'RedactText', seq: 3, pointer: '/events/0/rank' }).thenRejected('invalid', 'pointer')
    given(...PLAN).when({ type: 'RedactText', seq: 3, pointer: '/events/0/name' }).then({ type: 'TextRedacted', seq: 3, pointer: '/events/0/name' })
    given(...PLAN).when({ type: 'RedactText', seq: 99, pointer: '/events/0/name' }).thenRejected('notFound', 'seq')
    const gone = { ...plan.commits[3]!, events: [{ ...plan.commits[3]!.events[0]!, note: { withheld: true } }] }
    plan.when({ type: 'RedactText', seq: 4, pointer: '/events/0/note' }, { undone: gone as never, at: START }).thenNothing()
  })
})

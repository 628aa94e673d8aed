import { describe, expect, test } from 'vitest'
import type { Observation } from '../../src/plan/areas/jiraFacts/commands'
import { deliveryOf, isCounted } from '../../src/plan/delivery'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { given, START, STARTED } from '../support/givenWhenThen'

const DAY = 86_400_000
const seen = (over: Partial<Observation> = {}): Observation => ({
  story: '1',
  enteredAt: START - 9 * DAY,
  status: '10',
  resolution: null,
  transitions: [],
  epic: null,
  dependsOn: [],
  subtasks: null,
  ...over,
})
const observe = (...stories: readonly Observation[]): PlanCommand => ({ type: 'RecordObservations', stories: [...stories] })
const moved = (daysAgo: number, from: string, to: string, resolution: string | null = null) => ({ occurredAt: START - daysAgo * DAY, from, to, resolution })
const WAY = [moved(8, '10', '20'), moved(6, '20', '30', '1'), moved(4, '30', '20'), moved(2, '20', '30', '1')]
const entered: PlanEvent = { type: 'StoriesEntered', stories: [{ story: '1', occurredAt: START - 9 * DAY, status: '10', resolution: null, epic: null }] }
const leave = (why: 'scope' | 'deleted' | 'unreachable'): PlanCommand => ({ type: 'RecordLeft', why, stories: [{ story: '1', occurredAt: START }, { story: '77', occurredAt: START }] })

describe('C2: facts from Jira', () => {
  test('FACT-1: what the plan knows already is not recorded again', () => {
    const first = given(STARTED).when(observe(seen({ status: '30', resolution: '1', transitions: WAY })))
    first.then(entered, { type: 'StatusesChanged', stories: WAY.map((one) => ({ story: '1', ...one })) })
    first.and(observe(seen({ status: '30', resolution: '1', transitions: WAY }))).thenNothing()
    first.and(observe(seen({ status: '30', resolution: '1' }))).thenNothing()
  })

  test('FACT-1: a chain of changes within one instant is kept whole, and once', () => {
    const flip = [moved(5, '10', '20'), moved(5, '20', '10'), moved(5, '10', '20')]
    const first = given(STARTED).when(observe(seen({ status: '20', transitions: flip })))
    expect(first.after().stories['1']?.areas.jiraFacts?.transitions.map(([, status]) => status)).toEqual(['10', '20', '10', '20'])
    first.and(observe(seen({ status: '20', transitions: flip }))).thenNothing()
  })

  test('FACT-2: a transition heard of late goes where it belongs and does not change the present', () => {
    const late = given(STARTED, entered)
      .when(observe(seen({ status: '30', resolution: '1', transitions: [WAY[3]!] })))
      .and(observe(seen({ status: '30', resolution: '1', transitions: [WAY[0]!, WAY[3]!] })))
    late.then({ type: 'StatusesChanged', stories: [{ story: '1', ...WAY[0]! }] })
    expect(late.after().stories['1']?.areas.jiraFacts?.transitions.map(([, status]) => status)).toEqual(['10', '20', '30'])
    expect(late.after().plan.jiraFacts.rows['1']).toMatchObject({ status: '30', since: START - 2 * DAY })
  })

  test('FACT-3: a re-opened story is not delivered any more, and counts once when it is delivered again', () => {
    const settings = { statuses: { '10': 'todo', '20': 'doing', '30': 'delivered' } as const, resolutions: {} }
    const deliveries = [1, 2, 3, 4].map((count) => {
      const now = WAY[count - 1]!
      const state = given(STARTED).when(observe(seen({ status: now.to, resolution: now.resolution, transitions: WAY.slice(0, count) }))).after()
      return deliveryOf(state.plan.jiraFacts.rows['1']!, settings)
    })
    expect(deliveries).toEqual(['doing', 'delivered', 'doing', 'delivered'])
  })

  test('FACT-4: a status or resolution that no transition explains changed when we saw it', () => {
    given(STARTED, entered)
      .when(observe(seen({ status: '20' })), { at: START })
      .then({ type: 'StatusesChanged', stories: [{ story: '1', occurredAt: START, from: '10', to: '20', resolution: null }] })
    given(STARTED, entered)
      .when(observe(seen({ resolution: '5' })), { at: START })
      .then({ type: 'StatusesChanged', stories: [{ story: '1', occurredAt: START, from: '10', to: '10', resolution: '5' }] })
  })

  test('FACT-5: stories leave the scope, or are deleted, once', () => {
    const left = given(STARTED, entered).when(leave('scope'))
    left.then({ type: 'StoriesLeft', why: 'scope', stories: [{ story: '1', occurredAt: START }] })
    expect(isCounted(left.after(), '1')).toBe(false)
    left.and(leave('scope')).thenNothing()
    left.and(leave('unreachable')).thenNothing()
    left.and(leave('deleted')).then({ type: 'StoriesLeft', why: 'deleted', stories: [{ story: '1', occurredAt: START }] })
    left.and(observe(seen()), { at: START + DAY }).then({ type: 'StoriesEntered', stories: [{ story: '1', occurredAt: START + DAY, status: '10', resolution: null, epic: null }] })
  })

  test('FACT-6: out of sight is not gone: it counts until Jira or a person says so', () => {
    const lost = given(STARTED, entered).when({ type: 'RecordLeft', why: 'unreachable', stories: [{ story: '1', occurredAt: START }] })
    lost.then({ type: 'StoryUnreachable', story: '1', occurredAt: START })
    expect(isCounted(lost.after(), '1')).toBe(true)
    lost.and(observe(seen()), { at: START + DAY }).then({ type: 'StoryReachable', story: '1', occurredAt: START + DAY })
    const gone = lost.and({ type: 'DeclareGone', story: '1' }, { at: START + DAY })
    gone.then({ type: 'StoriesLeft', why: 'deleted', stories: [{ story: '1', occurredAt: START + DAY }] })
    gone.and({ type: 'DeclareGone', story: '1' }).thenNothing()
    given(STARTED, entered).when({ type: 'DeclareGone', story: '1' }).thenRejected('invalid', 'story')
    given(STARTED, entered).when({ type: 'DeclareGone', story: '77' }).thenRejected('notFound', 'story')
  })

  test('FACT-7: a story moves between projects with its history, once', () => {
    const moveOut: PlanCommand = { type: 'RecordMovedOut', story: '1', occurredAt: START, toPlan: '200' }
    const out = given(STARTED, entered).when(moveOut)
    out.then({ type: 'StoryMovedOut', story: '1', occurredAt: START, toPlan: '200' })
    out.and(moveOut).thenNothing()
    const { type: _, ...fact } = { type: 'x', story: '1', occurredAt: START, fromPlan: '100', status: '20', resolution: null, entered: START - 9 * DAY, transitions: [[START - 9 * DAY, '10', null], [START - DAY, '20', null]] as [number, string, null][] }
    const moveIn: PlanCommand = { type: 'RecordMovedIn', ...fact }
    const came = given(STARTED).when(moveIn)
    came.then({ type: 'StoryMovedIn', ...fact })
    expect(came.after().plan.jiraFacts.rows['1']).toMatchObject({ status: '20', since: START - DAY, entered: START })
    expect(came.after().stories['1']?.areas.jiraFacts).toEqual({ transitions: fact.transitions, presence: [[START, true]] })
    came.and(moveIn).thenNothing()
  })

  test('FACT-8: epic, links and sub-tasks are recorded when they change', () => {
    const changed = given(STARTED, entered).when(observe(seen({ epic: '50', dependsOn: ['9', '4', '9', '1'], subtasks: [1, 3] })))
    changed.then(
      { type: 'EpicsChanged', stories: [{ story: '1', epic: '50', was: null }] },
      { type: 'DependenciesObserved', stories: [{ story: '1', dependsOn: ['4', '9'], was: [] }] },
      { type: 'SubtasksCounted', stories: [{ story: '1', done: 1, all: 3 }] },
    )
    changed.and(observe(seen({ epic: '50', dependsOn: ['9', '4'], subtasks: [1, 3] }))).thenNothing()
    const cleared = changed.and(observe(seen()))
    expect(cleared.after().plan.jiraFacts.rows['1']).not.toHaveProperty('subtasks')
    expect(cleared.after().plan.jiraFacts.dependsOn).toEqual({})
  })

  test('FACT-10: history read at installation is marked', () => {
    const read = given(STARTED).when({ type: 'RecordObservations', stories: [seen({ status: '20', transitions: [WAY[0]!] })], imported: true })
    expect(read.decision).toMatchObject({ events: [{ type: 'StoriesEntered', imported: true }, { type: 'StatusesChanged', imported: true }] })
  })

  test('FACT-11: only Foldline itself records facts of Jira', () => {
    given(STARTED).when(observe(seen()), { may: ['see', 'plan', 'structure', 'site'] }).thenRejected('forbidden')
    given(STARTED).when(observe(seen(), seen())).thenRejected('invalid', 'stories.1.story')
  })
})

describe('C4: what counts as delivered', () => {
  const settings = { statuses: { '30': 'delivered', '20': 'doing' } as const, resolutions: { '5': 'dropped' } as const }

  test('SET-10: a mapped resolution overrides the status; what nobody mapped is to do', () => {
    expect(deliveryOf({ status: '30', resolution: null }, settings)).toBe('delivered')
    expect(deliveryOf({ status: '30', resolution: '5' }, settings)).toBe('dropped')
    expect(deliveryOf({ status: '30', resolution: '6' }, settings)).toBe('delivered')
    expect(deliveryOf({ status: '99', resolution: null }, settings)).toBe('todo')
  })
})

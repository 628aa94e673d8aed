import { describe, expect, test } from 'vitest'
import { COMMIT_MAX_BYTES } from '../../src/plan/kernel/commit'
import { areas, capabilities, capabilityOf, decide, fold, initialState, needs, parseCommand, parseEvent } from '../../src/plan/plan'
import type { PlanCommand } from '../../src/plan/planState'
import { ALL, given, PLAN, START, STARTED } from '../support/givenWhenThen'

const estimate: PlanCommand = { type: 'EstimateStory', story: '1', estimate: { size: 'M', people: 1 } }
const context = { at: START, by: 'ann', may: ALL }

describe('what every command meets', () => {
  test.each([
    ['nothing', undefined, 'type'],
    ['no object', 'EstimateStory', 'type'],
    ['an unknown command', { type: 'Explode' }, 'type'],
    ['a name that every object knows', { type: 'constructor' }, 'type'],
    ['a missing field', { type: 'EstimateStory', story: '1' }, 'estimate'],
    ['a key in place of an id', { ...estimate, story: 'PLAN-1' }, 'story'],
    ['a text of a megabyte', { ...estimate, note: 'x'.repeat(1_000_000) }, 'note'],
    ['a number that is none', { ...estimate, estimate: { size: 'M', people: Number.NaN } }, 'estimate.people'],
  ])('CMD-1: %s is refused with where it is wrong', (_name, value, at) => {
    expect(parseCommand(value)).toMatchObject({ kind: 'rejected', code: 'invalid', at })
    expect(decide(value as PlanCommand, given(...PLAN).state, context)).toMatchObject({ kind: 'rejected', code: 'invalid' })
  })

  test('CMD-1: fields that no command has are left out', () => {
    expect(parseCommand({ ...estimate, actor: 'somebody else' })).toEqual(estimate)
  })

  test('CMD-2: who may not is refused, whatever they wish', () => {
    for (const may of [[], ['see'], ['see', 'structure', 'site']] as const) given(...PLAN).when(estimate, { may }).thenRejected('forbidden')
    given(...PLAN).when({ type: 'AddVertical', vertical: 'v', name: 'V', before: null }, { may: ['see', 'plan'] }).thenRejected('forbidden')
  })

  test('CMD-2: every command asks for one capability', () => {
    expect(Object.keys(capabilities).length).toBe(areas.flatMap((area) => Object.keys(area.commands)).length + 1)
    expect(capabilityOf({ type: 'UndoCommit', seq: 1 })).toBe('plan')
    expect(capabilityOf(estimate)).toBe('plan')
  })

  test('CMD-3: a log with facts from a newer version takes no command; reading goes on', () => {
    const newer = { ...given(STARTED).commits[0]!, seq: 2, id: 'c2', prev: 'c1', events: [{ type: 'PlanSplit' }, { type: 'StoryEstimated', v: 9 }] }
    const state = fold(given(STARTED).state, [newer])
    expect(state.newer).toEqual([{ seq: 2, type: 'PlanSplit', v: 1 }, { seq: 2, type: 'StoryEstimated', v: 9 }])
    expect(decide(estimate, state, context)).toMatchObject({ kind: 'rejected', code: 'newerLog' })
    expect(state.plan).toEqual(given(STARTED).state.plan)
  })

  test('CMD-4: a commit keeps to its bounds: more stories or bytes are refused', () => {
    const ids = Array.from({ length: 400 }, (_, index) => String(index + 1))
    const plan = given(STARTED, { type: 'StoriesEntered', stories: ids.map((story) => ({ story, occurredAt: START, status: '1', resolution: null, epic: null })) })
    const observed = ids.slice(0, 200).map((story) => ({
      story,
      enteredAt: START,
      status: '2',
      resolution: null,
      transitions: Array.from({ length: 9 }, (_, index) => ({ occurredAt: START + index, from: '1', to: '2', resolution: null })),
      epic: null,
      dependsOn: [],
      subtasks: null,
    }))
    plan.when({ type: 'RecordObservations', stories: observed }).thenRejected('invalid', 'size')
    const { decision } = plan.when({ type: 'RecordObservations', stories: observed.slice(0, 60) })
    expect(decision.kind).toBe('decided')
    expect(JSON.stringify(decision).length).toBeLessThan(COMMIT_MAX_BYTES)
    const belief = '\u6771'.repeat(9_900)
    const statement = { belief, metric: belief, comparison: '>' as const, target: 1, unit: belief, dataSet: belief, timeBoxDays: 5, confidence: 0.5, kind: 'product' as const }
    plan.when({ type: 'StateHypothesis', hypothesis: 'h', story: '1', statement }).thenRejected('invalid', 'size')
  })

  test('CMD-5: what a command needs is known before anything is read', () => {
    expect(needs(estimate)).toBe('plan')
    expect(needs({ type: 'TickItem', story: '1', stage: 'data', item: 'x' })).toEqual({ stories: ['1'] })
    expect(needs({ type: 'RedactText', seq: 3, pointer: '/x' })).toEqual({ stories: [], commit: 3 })
  })

  test('CMD-6: a fact is read by the area that owns it; one that nobody owns is newer', () => {
    expect(parseEvent({ type: 'PlanSplit' })).toMatchObject({ kind: 'rejected', code: 'newerLog' })
    expect(parseEvent({ type: 'StoryEstimated', v: 9 })).toMatchObject({ kind: 'rejected', code: 'newerLog' })
    expect(parseEvent({ type: 'StoryEstimated' })).toMatchObject({ kind: 'rejected', code: 'invalid', at: 'story' })
    expect(parseEvent(null)).toMatchObject({ kind: 'rejected', code: 'invalid' })
    expect(parseEvent(STARTED)).toEqual(STARTED)
  })

  test('FOLD-3: an empty plan is the same for everybody', () => {
    expect(initialState()).toEqual(initialState())
    expect(JSON.parse(JSON.stringify(initialState()))).toEqual(initialState())
  })
})

import { describe, expect, it } from 'vitest'
import { issuePanel } from '../../../src/plan/views/issuePanel'
import type { PlanEvent, PlanState } from '../../../src/plan/planState'
import { given, PLAN, START } from '../../support/givenWhenThen'

const DAY = 24 * 60 * 60 * 1000
const STATEMENT = {
  belief: 'b',
  metric: 'MAE',
  comparison: '<=' as const,
  target: 0.42,
  unit: 'kWh',
  dataSet: '',
  timeBoxDays: 10,
  confidence: 0.6,
  kind: 'product' as const,
}
const STATED: PlanEvent = { type: 'HypothesisStated', hypothesis: 'h', story: '1', number: 1, statement: STATEMENT }
const evidence = (id: string, value: number): PlanEvent => ({
  type: 'EvidenceLogged',
  hypothesis: 'h',
  story: '1',
  evidence: id,
  value,
  dataSet: '',
  runLink: '',
  note: '',
})
const sized = (size: string, was: string | null): PlanEvent => ({
  type: 'StoryEstimated',
  story: '1',
  estimate: { size, people: 1 },
  was: was === null ? null : { size: was, people: 1 },
})
const panelOf = (state: PlanState, story = '1', at = START + DAY) => issuePanel(state, story, at)
const after = (...events: readonly PlanEvent[]) => given(...PLAN, ...events).state

describe('the issue panel’s view', () => {
  it('is empty until somebody says something about the story', () => {
    expect(panelOf(after()).isEmpty).toBe(true)
    expect(panelOf(after(sized('M', null))).isEmpty).toBe(false)
    expect(panelOf(after({ type: 'ChecklistItemTicked', story: '1', stage: 'framing', item: 'end-user' })).isEmpty).toBe(false)
    expect(panelOf(after(STATED)).isEmpty).toBe(false)
  })

  it('E1 names the last size that was another one, also after the same size was given again', () => {
    const { size } = panelOf(after(sized('L', null), sized('M', 'L'), sized('M', 'M')))
    expect(size).toMatchObject({ current: { size: 'M' }, before: { estimate: { size: 'L' } }, range: { minDays: 3, maxDays: 5 } })
  })

  it('S4 keeps a size that is no longer offered readable, and says so', () => {
    const sizes = [{ id: 'ONE', minDays: 1, maxDays: 2 }]
    const changed = given(...PLAN, sized('M', null)).when({ type: 'SetSizes', sizes }).after()
    expect(panelOf(changed).size).toMatchObject({ isRetired: true, range: { minDays: 3, maxDays: 5 } })
  })

  it('G2 counts what is done in the current stage and names what is required and open', () => {
    const { stage } = panelOf(after({ type: 'ChecklistItemTicked', story: '1', stage: 'framing', item: 'end-user' }))
    expect(stage.doneCount).toBe(1)
    expect(stage.openRequired.map(({ id }) => id)).toEqual(['ml-needed', 'criterion'])
    expect(stage.steps.map(({ place }) => place)).toEqual(['current', 'ahead', 'ahead', 'ahead', 'ahead'])
    expect(stage.next?.id).toBe('data')
  })

  it('H2 takes the value closest to the target as the best, the newest as the one a verdict is checked against', () => {
    const [hypothesis] = panelOf(after(STATED, evidence('a', 0.4), evidence('b', 0.5))).hypotheses
    expect(hypothesis).toMatchObject({ best: 0.4, met: true, latest: { value: 0.5, met: false } })
    expect(hypothesis?.evidence.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('H1 shows a story what it rests on elsewhere, and only there', () => {
    const state = after(STATED, { type: 'DependantsLinked', hypothesis: 'h', story: '1', stories: [{ story: '2' }] })
    expect(panelOf(state, '2').dependsOn).toMatchObject([{ number: 1, story: '1', status: 'stated' }])
    expect(panelOf(state, '1').dependsOn).toEqual([])
  })

  it('L2 offers for dropping only what was not dropped before', () => {
    const state = after(STATED, { type: 'DependantsLinked', hypothesis: 'h', story: '1', stories: [{ story: '2' }, { story: '3' }] })
    const dropped = given(...PLAN, STATED, {
      type: 'DependantsLinked',
      hypothesis: 'h',
      story: '1',
      stories: [{ story: '2' }, { story: '3' }],
    })
      .when({ type: 'DropStories', stories: ['2'], reason: 'r' })
      .after()
    expect(panelOf(state).hypotheses[0]?.openDependants).toEqual(['2', '3'])
    expect(panelOf(dropped).hypotheses[0]?.openDependants).toEqual(['3'])
    expect(panelOf(dropped, '2').standing).toMatchObject({ kind: 'dropped', by: 'plan' })
  })

  it('B1 puts baselines, target and best run of one metric on one scale from zero', () => {
    const baseline = { metric: 'mae', kind: 'human' as const, value: 0.38, unit: 'kWh', better: 'lower' as const, dataSet: '', learnt: '' }
    const { baselines } = panelOf(after(STATED, evidence('a', 0.5), { type: 'BaselineRecorded', story: '1', id: 'b', baseline }))
    expect(baselines.metrics).toMatchObject([{ target: { value: 0.42, hypothesis: 1 }, best: 0.5, from: 0, to: 0.5 }])
    expect(baselines.all).toMatchObject([{ isBeaten: false }])
  })

  it('tells delivered, out of scope and unknown stories apart', () => {
    const mapped: PlanEvent = { type: 'StatusMapped', status: '30', category: 'delivered', was: null }
    const moved: PlanEvent = {
      type: 'StatusesChanged',
      stories: [{ story: '1', occurredAt: START, from: '10', to: '30', resolution: null }],
    }
    const left: PlanEvent = { type: 'StoriesLeft', why: 'scope', stories: [{ story: '2', occurredAt: START }] }
    const state = after(mapped, moved, left)
    expect(panelOf(state, '1').standing).toMatchObject({ kind: 'delivered', since: START })
    expect(panelOf(state, '2').standing).toEqual({ kind: 'absent', why: 'scope' })
    expect(panelOf(state, '77').standing).toEqual({ kind: 'unknown' })
  })
})

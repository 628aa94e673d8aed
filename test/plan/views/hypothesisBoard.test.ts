import { describe, expect, it } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { attention } from '../../../src/plan/views/attention/attention'
import { hypothesisBoard } from '../../../src/plan/views/hypothesisBoard'
import type { Happened } from '../../support/planCommits'
import { STARTED, entered, moved, on, sized, stateOf } from '../../support/planCommits'
import { STATEMENT } from '../../support/startedPlan'

const about = { hypothesis: 'h-1', story: '1' }
const stated: Happened = {
  at: on('2026-03-02'),
  events: [
    ...STARTED,
    entered('2026-03-02', '1', '2', '3', '4'),
    sized('2', 'M'),
    sized('3', 'S'),
    { type: 'HypothesisStated', ...about, number: 1, statement: STATEMENT },
    { type: 'DependantsLinked', ...about, stories: [{ story: '2' }, { story: '3' }, { story: '4' }] },
  ],
}
const testing: Happened = { at: on('2026-03-02', '10:00'), events: [{ type: 'HypothesisTestStarted', ...about }] }
const evidence = (value: number): PlanEvent => ({ type: 'EvidenceLogged', ...about, evidence: `e-${value}`, value, dataSet: '', runLink: '', note: '' })

const cardAt = (at: number, ...happened: readonly Happened[]) => {
  const { columns } = hypothesisBoard(stateOf([stated, ...happened]), at)
  return [...columns.stated, ...columns.testing, ...columns.verdict, ...columns.learnt][0]!
}

describe('F5: hypotheses go from stated over testing and verdict to learnt', () => {
  it('F5, L2: stands in the column of its state, with the one thing to do next', () => {
    const verdict: Happened = { at: on('2026-03-06'), events: [{ type: 'HypothesisInvalidated', ...about, reason: 'too far off' }] }
    const pivot: Happened = { at: on('2026-03-06', '11:00'), events: [{ type: 'PlanPersevered', ...about, why: 'once more' }] }
    const steps = [[], [testing], [testing, verdict], [testing, verdict, pivot]].map((happened) => cardAt(on('2026-03-09'), ...happened))
    expect(steps.map(({ column, next }) => [column, next])).toEqual([
      ['stated', 'start'],
      ['testing', 'evidence'],
      ['verdict', 'decide'],
      ['learnt', null],
    ])
    expect(steps.at(-1)).toMatchObject({ verdict: 'invalidated', verdictReason: 'too far off', decision: 'persevere', decisionReason: 'once more' })
  })

  it.each(['HypothesisValidated', 'HypothesisInvalidated', 'HypothesisInconclusive'] as const)('L2: after any verdict (%s) the decision is asked for, until it is taken', (type) => {
    const verdict: Happened = { at: on('2026-03-06'), events: [{ type, ...about, reason: 'r' }] }
    const stopped: Happened = { at: on('2026-03-06', '11:00'), events: [{ type: 'WorkStopped', ...about, why: 'w', stories: [] }] }
    const asked = (...happened: readonly Happened[]) => attention(stateOf([stated, testing, verdict, ...happened]), on('2026-03-09')).items.find(({ id }) => id === 'decide-h-1')
    expect(cardAt(on('2026-03-09'), testing, verdict).next).toBe('decide')
    expect(asked()).toMatchObject({ action: { view: 'hypotheses', params: { story: '1' } } })
    expect(cardAt(on('2026-03-09'), testing, verdict, stopped).next).toBeNull()
    expect(asked(stopped)).toBeUndefined()
  })

  it('H3: counts the time box in working days, and flags an overrun', () => {
    expect(cardAt(on('2026-03-02'), testing).timeBox).toEqual({ day: 1, days: 10, over: 0 })
    expect(cardAt(on('2026-03-13'), testing).timeBox).toEqual({ day: 10, days: 10, over: 0 })
    expect(cardAt(on('2026-03-18'), testing).timeBox).toEqual({ day: 13, days: 10, over: 3 })
    expect(cardAt(on('2026-03-18'), testing).next).toBe('verdict')
  })

  it('H1: what depends on it and is still open is at stake, as a range', () => {
    const done: Happened = { at: on('2026-03-03'), events: [moved('3', on('2026-03-03'), '3')] }
    const card = cardAt(on('2026-03-04'), testing, done)
    expect(card.dependants).toEqual(['2', '3', '4'])
    expect(card.atStake).toMatchObject({ stories: 2, minDays: 3, maxDays: 5, unestimated: 1 })
  })

  it('H2: the best value counts against the target in the direction of the comparison', () => {
    const logged = (...values: readonly number[]): Happened => ({ at: on('2026-03-03'), events: values.map(evidence) })
    expect(cardAt(on('2026-03-04'), testing, logged(0.61, 0.47))).toMatchObject({ best: 0.47, met: false, next: 'verdict' })
    expect(cardAt(on('2026-03-04'), testing, logged(0.61, 0.42))).toMatchObject({ best: 0.42, met: true })
  })
})

describe('H2: proposed verdicts', () => {
  const runs = (...values: readonly number[]): Happened => ({ at: on('2026-03-03'), events: values.map(evidence) })
  const asks = (day: string, ...happened: readonly Happened[]): readonly string[] => attention(stateOf([stated, testing, ...happened]), on(day)).items.map(({ id }) => id)

  it('HYP-14: the latest value proposes a verdict, and a person gives it', () => {
    expect(cardAt(on('2026-03-04'), testing).proposed).toBeNull()
    expect(cardAt(on('2026-03-04'), testing, runs(0.5, 0.41))).toMatchObject({ proposed: 'validated', runs: { count: 2, min: 0.41, max: 0.5 } })
    expect(cardAt(on('2026-03-04'), testing, runs(0.41, 0.5)).proposed).toBe('invalidated')
    expect(cardAt(on('2026-03-06'), testing, runs(0.41), { at: on('2026-03-05'), events: [{ type: 'HypothesisValidated', ...about, reason: 'met' }] }).proposed).toBeNull()
  })

  it('HYP-14, H2: the overview says that it waits; a test that missed goes on as long as it has time', () => {
    expect(asks('2026-03-04', runs(0.5, 0.41))).toContain('proposed-h-1')
    expect(asks('2026-03-04', runs(0.5))).not.toContain('proposed-h-1')
    expect(asks('2026-03-13', runs(0.5))).toContain('proposed-h-1')
    expect(asks('2026-03-20', runs(0.5))).toEqual(expect.arrayContaining(['over-h-1']))
    expect(asks('2026-03-20', runs(0.5))).not.toContain('proposed-h-1')
  })
})

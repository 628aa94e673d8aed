import { describe, expect, it } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { learningLoops } from '../../../src/plan/views/learningLoops'
import { iterationSentence, loopsSentence } from '../../../static/ui/areas/learning/loopWords'
import type { Happened } from '../../support/planCommits'
import { entered, on, STARTED, stateOf } from '../../support/planCommits'
import { STATEMENT } from '../../support/startedPlan'

const about = (story: string) => ({ hypothesis: `h-${story}`, story })
const stated = (story: string): PlanEvent => ({ type: 'HypothesisStated', ...about(story), number: Number(story), statement: STATEMENT })
const at = (day: string, ...events: readonly PlanEvent[]): Happened => ({ at: on(day), events })
const began = (story: string): PlanEvent => ({ type: 'HypothesisTestStarted', ...about(story) })
const measured = (story: string): PlanEvent => ({ type: 'EvidenceLogged', ...about(story), evidence: `e-${story}`, value: 1, dataSet: '', runLink: '', note: '' })
const judged = (story: string): PlanEvent => ({ type: 'HypothesisValidated', ...about(story), reason: 'ok' })
const decided = (story: string): PlanEvent => ({ type: 'PlanPersevered', ...about(story), why: 'on' })
const iteration = (id: string, from: string, to: string): PlanEvent => ({
  type: 'IterationAdded',
  iteration: id,
  details: { name: id, startsAt: on(from, '00:00'), endsAt: on(to, '00:00'), state: 'active', sprint: null },
})

const BEGUN = at('2026-03-02', ...STARTED, entered('2026-03-02', '1', '2', '3'), stated('1'), stated('2'), stated('3'), iteration('i-1', '2026-03-02', '2026-03-16'), iteration('i-2', '2026-03-16', '2026-03-30'), iteration('i-3', '2026-03-30', '2026-04-13'))

describe('L1, L2: loops of build, measure and learn', () => {
  it('BML-3: goes from the test’s beginning over the first evidence to the decision, in working days', () => {
    const state = stateOf([BEGUN, at('2026-03-03', began('1')), at('2026-03-05', measured('1')), at('2026-03-09', judged('1')), at('2026-03-10', decided('1'))])
    expect(learningLoops(state, on('2026-03-20')).closed).toMatchObject([{ number: 1, builtAt: on('2026-03-03'), measuredAt: on('2026-03-05'), decidedAt: on('2026-03-10'), untilMeasured: 2, days: 5 }])
  })

  it('BML-3: one that is only stated has begun none; one without a decision is under way', () => {
    const state = stateOf([BEGUN, at('2026-03-03', began('1')), at('2026-03-05', measured('2'))])
    const { closed, open } = learningLoops(state, on('2026-03-10'))
    expect(closed).toEqual([])
    expect(open.map(({ number, days }) => [number, days])).toEqual([
      [2, 6],
      [1, 5],
    ])
  })

  it('BML-4: an iteration closed what was decided in it; those to come are not counted', () => {
    const state = stateOf([
      BEGUN,
      at('2026-03-03', began('1'), began('2')),
      at('2026-03-12', judged('1')),
      at('2026-03-13', decided('1')),
      at('2026-03-16', judged('2')),
      at('2026-03-17', decided('2')),
    ])
    const loops = learningLoops(state, on('2026-03-20'))
    expect(loops.iterations.map(({ id, closed }) => [id, closed.map(({ number }) => number)])).toEqual([
      ['i-1', [1]],
      ['i-2', [2]],
    ])
    expect(loopsSentence(loops)).toBe('2 loops closed, 1.0 an iteration; half of them took at most 8 working days.')
    expect(iterationSentence(loops.iterations[0]!)).toBe('i-1: 1 loop closed, H-1 after 8 working days, measured after 7.')
    expect(iterationSentence({ ...loops.iterations[0]!, closed: loops.closed })).toBe('i-1: 2 loops closed, H-1 after 8 working days, measured after 7, and H-2 after 10 working days, measured after 9.')
  })

  it('BML-4: says that no loop is closed rather than a time of nothing', () => {
    expect(loopsSentence(learningLoops(stateOf([BEGUN]), on('2026-03-20')))).toBe('No loop is closed yet.')
  })
})

import { describe, expect, test } from 'vitest'
import { stageOf } from '../../src/plan/areas/lifecycle/decide'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { stagePanel } from '../../src/plan/views/issuePanel/stagePanel'
import { given, PLAN as BARE } from '../support/givenWhenThen'

const NEEDED: PlanEvent = { type: 'AnswerGiven', sheet: 'framing', field: 'ml-needed', asked: 'Is it needed', answer: { kind: 'judged', judgement: 'yes', note: '' }, was: null }
const WHY: PlanEvent = { type: 'AnswerGiven', sheet: 'framing', field: 'why-not-traditional', asked: 'Why', answer: { kind: 'text', text: 'Too coarse' }, was: null }
/** The way to Deploy is open: that it waits for this is told in audit.test.ts. */
const AUDITED: PlanEvent = { type: 'AuditSignedOff', role: 'Customer care', note: '', findings: {}, was: null }
const PLAN = [...BARE, NEEDED, WHY, AUDITED]
const ticked = (stage: string, ...items: readonly string[]): PlanEvent[] =>
  items.map((item) => ({ type: 'ChecklistItemTicked', story: '1', stage, item }))
const FRAMED = ticked('framing', 'end-user', 'ml-needed', 'criterion')
const advance = (from: string, note = '', confirmed?: boolean): PlanCommand => ({
  type: 'AdvanceStage',
  story: '1',
  from,
  note,
  ...(confirmed !== undefined && { confirmed }),
})
const back = (to: string, reason = 'The data drifted'): PlanCommand => ({ type: 'ReturnStage', story: '1', to, reason })

describe('G2: the lifecycle of a story', () => {
  test('LIFE-1: a story starts in the first stage and advances by one', () => {
    const advanced = given(...PLAN, FRAMED).when(advance('framing'))
    advanced.then({ type: 'StageAdvanced', story: '1', from: 'framing', to: 'data', note: '' })
    expect(stageOf(advanced.after(), '1')).toBe('data')
    expect(stageOf(advanced.after(), '2')).toBe('framing')
  })

  test('LIFE-2: required items left open ask to be confirmed, with a note; optional ones do not', () => {
    given(...PLAN).when(advance('framing')).thenRejected('confirm', 'note')
    given(...PLAN).when(advance('framing', ' ', true)).thenRejected('invalid', 'note')
    given(...PLAN, ticked('framing', 'end-user'))
      .when(advance('framing', 'Agreed in the workshop', true))
      .then({ type: 'StageAdvanced', story: '1', from: 'framing', to: 'data', note: 'Agreed in the workshop', openItems: ['ml-needed', 'criterion'] })
  })

  test('LIFE-6, F3: the first gate stays closed until the framing sheet says whether machine learning is needed, and why', () => {
    for (const said of [[], [NEEDED], [WHY]]) given(...BARE, ...said, FRAMED).when(advance('framing', 'x', true)).thenRejected('invalid', 'framing')
    const off: PlanEvent = { type: 'QuestionSwitchedOff', sheet: 'framing', field: 'why-not-traditional', asked: 'Why' }
    given(...BARE, NEEDED, off, FRAMED).when(advance('framing')).then({ type: 'StageAdvanced', story: '1', from: 'framing', to: 'data', note: '' })
    const later: PlanEvent = { type: 'StageAdvanced', story: '1', from: 'framing', to: 'data', note: '' }
    expect(stageOf(given(...BARE, later).when(advance('data', 'x', true)).after(), '1')).toBe('prototype')
  })

  test('LIFE-7, D5: a pipeline that can be re-run is expected from Growth on; before that it is optional', () => {
    const prototype: readonly PlanEvent[] = [
      { type: 'StageAdvanced', story: '1', from: 'data', to: 'prototype', note: '' },
      ...ticked('prototype', 'simplest-first', 'time-box', 'baseline', 'evaluation', 'worth-deploying'),
      { type: 'PrototypeJudged', story: '1', judgement: { workable: true, worthDeploying: true, why: 'It is good' }, was: null },
    ]
    const placedIn = (slice: string): PlanEvent => ({ type: 'StoriesPlaced', stories: [{ story: '1', place: { vertical: 'front', activity: null, slice, rank: 'a0' }, was: null }] })
    for (const where of [[], [placedIn('mvp')]]) expect(given(...PLAN, ...prototype, ...where).when(advance('prototype')).after().plan.lifecycle.byStory['1']!.stage).toBe('deploy')
    const grown = given(...PLAN, ...prototype, placedIn('growth'))
    grown.when(advance('prototype')).thenRejected('confirm', 'note')
    grown.when(advance('prototype', 'The pipeline comes next', true)).then({ type: 'StageAdvanced', story: '1', from: 'prototype', to: 'deploy', note: 'The pipeline comes next', openItems: ['re-run', 'one-click', 'code-read'] })
    const required = (plan: typeof grown): readonly string[] => stagePanel(plan.state, '1').openRequired.map(({ id }) => id)
    expect(required(grown)).toEqual(['re-run', 'one-click', 'code-read'])
    expect(required(given(...PLAN, ...prototype, placedIn('mvp')))).toEqual([])
  })

  test('LIFE-3: who saw it elsewhere is told; the last stage has none behind it', () => {
    given(...PLAN, FRAMED).when(advance('data')).thenRejected('conflict', 'from')
    given(...PLAN).when(advance('nowhere')).thenRejected('notFound', 'from')
    given(...PLAN, { type: 'StageAdvanced', story: '1', from: 'deploy', to: 'monitor', note: '' }).when(advance('monitor', 'x', true)).thenRejected('invalid', 'from')
  })

  test('LIFE-4: a story returns with a reason; from monitoring it opens the next loop', () => {
    const monitored: PlanEvent = { type: 'StageAdvanced', story: '1', from: 'deploy', to: 'monitor', note: '' }
    given(...PLAN, monitored).when(back('framing')).then({ type: 'StageReturned', story: '1', from: 'monitor', to: 'framing', reason: 'The data drifted' })
    given(...PLAN, monitored).when(back('data', '')).thenRejected('invalid', 'reason')
    given(...PLAN, monitored).when(back('nowhere')).thenRejected('notFound', 'to')
    given(...PLAN).when(back('deploy')).thenRejected('invalid', 'to')
    given(...PLAN).when(back('framing')).thenNothing()
  })

  test('LIFE-5: items of a known stage are ticked and unticked', () => {
    const tick: PlanCommand = { type: 'TickItem', story: '1', stage: 'framing', item: 'criterion' }
    const done = given(...PLAN).when(tick)
    done.then({ type: 'ChecklistItemTicked', story: '1', stage: 'framing', item: 'criterion' })
    done.and(tick).thenNothing()
    done.and({ ...tick, type: 'UntickItem' }).then({ type: 'ChecklistItemUnticked', story: '1', stage: 'framing', item: 'criterion' })
    given(...PLAN).when({ ...tick, type: 'UntickItem' }).thenNothing()
    given(...PLAN).when({ ...tick, stage: 'nowhere' }).thenRejected('notFound', 'stage')
    given(...PLAN).when({ ...tick, item: 'nothing' }).thenRejected('notFound', 'item')
    given(...PLAN).when({ ...tick, story: '77' }).thenRejected('notFound', 'story')
  })
})

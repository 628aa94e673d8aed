import { describe, expect, test } from 'vitest'
import { proposeTask, SIMPLEST_MODELS } from '../../src/playbook/simplestModels'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { attention } from '../../src/plan/views/attention/attention'
import { issuePanel } from '../../src/plan/views/issuePanel'
import { given, PLAN, START } from '../support/givenWhenThen'

const DAY = 86_400_000
const judgement = (workable: boolean, worthDeploying: boolean, why = 'Users follow the hints') => ({ workable, worthDeploying, why })
const judge = (...said: Parameters<typeof judgement>): PlanCommand => ({ type: 'JudgePrototype', story: '1', judgement: judgement(...said) })
const judged = (...said: Parameters<typeof judgement>): PlanEvent => ({ type: 'PrototypeJudged', story: '1', judgement: judgement(...said), was: null })
const AT_PROTOTYPE: PlanEvent = { type: 'StageAdvanced', story: '1', from: 'data', to: 'prototype', note: '' }
const TICKS = ['simplest-first', 'baseline', 'evaluation'].map((item): PlanEvent => ({ type: 'ChecklistItemTicked', story: '1', stage: 'prototype', item }))
const BOXED: PlanEvent = { type: 'PrototypeTimeBoxed', story: '1', days: 5, was: null }
const advance = (over: object = {}): PlanCommand => ({ type: 'AdvanceStage', story: '1', from: 'prototype', note: '', ...over })

describe('a prototype (H5)', () => {
  test('PROTO-1: its time box is in working days; over it, the overview asks', () => {
    given(...PLAN).when({ type: 'TimeBoxPrototype', story: '1', days: 5 }).then(BOXED)
    for (const days of [0, -3, 251, Number.NaN, Infinity]) given(...PLAN).when({ type: 'TimeBoxPrototype', story: '1', days }).thenRejected('invalid', 'days')
    given(...PLAN).when({ type: 'TimeBoxPrototype', story: '99', days: 5 }).thenRejected('notFound', 'story')
    given(...PLAN, BOXED).when({ type: 'TimeBoxPrototype', story: '1', days: 5 }).thenNothing()
    const { state } = given(...PLAN, AT_PROTOTYPE, BOXED)
    const over = (days: number): readonly string[] => attention(state, START + days * DAY).items.filter(({ id }) => id === 'prototype-over').map(({ text }) => text)
    expect(over(4)).toEqual([])
    expect(over(7)).toEqual(['A prototype is over its time box by 1 working day.'])
    expect(issuePanel(state, '1', START + 7 * DAY).prototype.timeBox).toEqual({ day: 6, days: 5, over: 1 })
    const gone = given(...PLAN, AT_PROTOTYPE, BOXED, { type: 'StageAdvanced', story: '1', from: 'prototype', to: 'deploy', note: '' })
    expect(attention(gone.state, START + 8 * DAY).items.some(({ id }) => id === 'prototype-over')).toBe(false)
  })

  test('PROTO-2: its notes are facts that say what they were', () => {
    given(...PLAN).when({ type: 'NotePrototype', story: '1', notes: 'MAE **0.6**' }).and({ type: 'NotePrototype', story: '1', notes: 'MAE 0.5' }).then({ type: 'PrototypeNoted', story: '1', notes: 'MAE 0.5', was: 'MAE **0.6**' })
    given(...PLAN).when({ type: 'NotePrototype', story: '1', notes: 'x'.repeat(10_001) }).thenRejected('invalid', 'notes')
  })

  test('PROTO-3: it is judged workable and worth deploying, with a reason', () => {
    given(...PLAN).when(judge(true, true)).then(judged(true, true))
    given(...PLAN).when(judge(true, false, ' ')).thenRejected('invalid', 'judgement.why')
    given(...PLAN).when(judge(false, true)).thenRejected('invalid', 'judgement.worthDeploying')
    given(...PLAN, judged(true, true)).when(judge(true, false, 'Too dear')).then({ type: 'PrototypeJudged', story: '1', judgement: judgement(true, false, 'Too dear'), was: judgement(true, true) })
    given(...PLAN, judged(true, true)).when({ type: 'WithdrawJudgement', story: '1' }).then({ type: 'JudgementWithdrawn', story: '1', was: judgement(true, true) })
    given(...PLAN).when(judge(true, true), { may: ['see'] }).thenRejected('forbidden')
  })

  test('PROTO-4: nothing leaves its prototype before it was judged worth deploying since it came there', () => {
    const ready = [AT_PROTOTYPE, ...TICKS, BOXED]
    given(...PLAN, ...ready).when(advance()).thenRejected('invalid', 'judgement')
    given(...PLAN, ...ready, judged(true, false)).when(advance({ confirmed: true, note: 'x' })).thenRejected('invalid', 'judgement')
    given(...PLAN, judged(true, true), ...ready).when(advance()).thenRejected('invalid', 'judgement')
    given(...PLAN, ...ready, judged(true, true)).when(advance({ withoutAudit: true, note: 'x' })).then({ type: 'StageAdvanced', story: '1', from: 'prototype', to: 'deploy', note: 'x', openItems: ['audit-signed-off'] })
    const back: PlanEvent = { type: 'StageReturned', story: '1', from: 'deploy', to: 'prototype', reason: 'drift' }
    given(...PLAN, ...ready, judged(true, true), { type: 'StageAdvanced', story: '1', from: 'prototype', to: 'deploy', note: '' }, back).when(advance()).thenRejected('invalid', 'judgement')
  })

  test('PROTO-5: time box, notes and judgement tick their items by themselves', () => {
    const done = (...facts: readonly PlanEvent[]) => issuePanel(given(...PLAN, AT_PROTOTYPE, ...facts).state, '1', START).stage.items.filter(({ ticked, isDerived }) => ticked !== null && isDerived).map(({ id }) => id)
    expect(done()).toEqual([])
    expect(done(BOXED, { type: 'PrototypeNoted', story: '1', notes: 'x', was: '' }, judged(true, true))).toEqual(['time-box', 'notes', 'worth-deploying'])
    expect(done(judged(true, false))).toEqual([])
    given(...PLAN, AT_PROTOTYPE, ...TICKS, judged(true, true)).when(advance()).thenRejected('confirm', 'note')
  })

  test('PROTO-6, B1: by the kind of task the simplest model is suggested, and a usual metric proposes the kind', () => {
    given(...PLAN).when({ type: 'ChooseTaskKind', story: '1', task: 'vision' }).then({ type: 'TaskKindChosen', story: '1', task: 'vision', was: null })
    expect(Object.values(SIMPLEST_MODELS).map(({ model }) => model)).toEqual(['Linear regression', 'Logistic regression', 'Pre-trained CNN', 'RNN, or gradient-boosted trees on lagged values'])
    expect(['MAE', 'F1', 'mean IoU', 'sMAPE', 'ROC AUC', 'happiness', ''].map(proposeTask)).toEqual(['continuous', 'classification', 'vision', 'sequences', 'classification', null, null])
  })

  test('PROTO-7: each of them is taken back by one undo, unless it was said anew', () => {
    const wishes: readonly PlanCommand[] = [{ type: 'TimeBoxPrototype', story: '1', days: 3 }, { type: 'NotePrototype', story: '1', notes: 'x' }, { type: 'ChooseTaskKind', story: '1', task: 'vision' }, judge(true, true)]
    const plan = given(...PLAN)
    for (const wish of wishes) {
      const done = plan.when(wish)
      const undone = done.and({ type: 'UndoCommit', seq: plan.state.seq + 1 }).after()
      expect(undone.plan.prototypes).toEqual({ timeBoxes: {} })
      expect(undone.stories['1']!.areas.prototypes).toEqual({ notes: '', task: null, judged: null })
    }
    plan.when(judge(true, true)).and(judge(true, false)).and({ type: 'UndoCommit', seq: plan.state.seq + 1 }).thenRejected('notUndoable', 'story')
  })
})

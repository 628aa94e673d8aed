import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { given, PLAN, START } from '../support/givenWhenThen'

const PLEDGE = { metric: 'MAE', unit: 'kWh', comparison: '<=', target: 0.42, commitment: 'target' } as const
const SAVED = { metric: 'saved', unit: 'EUR', comparison: '>=', target: 12, commitment: 'hope' } as const
const added = (criterion: string, number: number, kind: 'ml' | 'software' | 'business', pledge: typeof PLEDGE | typeof SAVED = PLEDGE): PlanEvent => ({ type: 'CriterionAdded', criterion, number, name: `Name ${criterion}`, kind, ...pledge })
const ML = added('m', 1, 'ml')
const BUSINESS = added('b', 2, 'business', SAVED)
const BOTH = [ML, BUSINESS]
const WORTH = { step: 0.01, amount: 600, unit: 'EUR', per: 'month', basis: 'simulated' } as const
const KNOWN = { number: 1, metric: 'MAE', unit: 'kWh', comparison: '<=', target: 0.42, latest: null, serves: null } as const
const entry = (criterion: string, over: object = {}) => ({ criterion, name: `Name ${criterion}`, kind: 'ml' as const, ...PLEDGE, serves: null, ...over })
const add = (...criteria: readonly ReturnType<typeof entry>[]): PlanCommand => ({ type: 'AddCriteria', criteria: [...criteria] })
const agree = (side: 'technical' | 'business', who = '', over: object = {}): PlanCommand => ({ type: 'AgreeToCriterion', criterion: 'm', side, who, to: { comparison: '<=', target: 0.42, commitment: 'target' }, ...over })
const agreed = (side: 'technical' | 'business', who = ''): PlanEvent => ({ type: 'CriterionAgreed', criterion: 'm', side, who, was: null })
const change = (of: object): PlanCommand => ({ type: 'ChangeCriterion', criterion: 'm', change: of })
const read = (day: string, value: number): PlanCommand => ({ type: 'NoteCriterionReading', criterion: 'm', day, value, note: '' })
const noted = (day: string, value: number, latest = value): PlanEvent => ({ type: 'CriterionReadingNoted', criterion: 'm', day, value, note: '', was: null, pushedOut: null, latest, stories: [] })
const aimed: PlanEvent = { type: 'StoryAimed', criterion: 'm', story: '1', gain: 0.02, against: null, was: null, known: KNOWN }
const served: PlanEvent = { type: 'BusinessServed', criterion: 'm', serves: { business: 'b', worth: null }, was: null, known: { number: 2, worth: null }, stories: [] }
const undo = (seq: number): PlanCommand => ({ type: 'UndoCommit', seq })
const dayOf = (index: number): string => new Date(START - (30 - index) * 86_400_000).toISOString().slice(0, 10)

describe('criteria (P6)', () => {
  test('CRIT-1, CRIT-2: added with a number that is never given twice; several whole or not at all', () => {
    given(...PLAN).when(add(entry('m'), entry('n', { kind: 'software' }))).then(ML, added('n', 2, 'software'))
    given(...PLAN, ML, { type: 'CriterionRetired', criterion: 'm', why: '' }).when(add(entry('n'))).then(added('n', 2, 'ml'))
    given(...PLAN, ML).when(add(entry('n'), entry('m'))).thenRejected('alreadyExists', 'criterion')
    given(...PLAN).when(add(entry('m', { name: ' ' }))).thenRejected('invalid', 'criteria.0.name')
    given(...PLAN).when(add(entry('m', { target: Infinity }))).thenRejected('invalid', 'criteria.0.target')
    given(...PLAN).when(add(entry('m')), { may: ['see'] }).thenRejected('forbidden')
    given(...PLAN).when(add(entry('m', { serves: { business: 'b', worth: null } }), entry('b', { kind: 'business' }))).thenRejected('notFound', 'business')
    given(...PLAN).when(add(entry('b', { kind: 'business' }), entry('m', { serves: { business: 'b', worth: WORTH } }))).then(
      added('b', 1, 'business'),
      added('m', 2, 'ml'),
      { type: 'BusinessServed', criterion: 'm', serves: { business: 'b', worth: WORTH }, was: null, known: { number: 1, worth: WORTH }, stories: [] },
    )
  })

  test('CRIT-3: the two sides agree apart; one person for both is asked to confirm, or says for whom', () => {
    const plan = given(...PLAN, ML)
    const technical = plan.when(agree('technical'), { by: 'ann' })
    technical.then(agreed('technical'))
    technical.and(agree('technical')).thenNothing()
    technical.and(agree('business'), { by: 'ann' }).thenRejected('confirm', 'who')
    technical.and(agree('business'), { by: 'bob' }).then(agreed('business'))
    technical.and(agree('business', 'Head of service'), { by: 'ann' }).then(agreed('business', 'Head of service'))
    technical.and(agree('business', '', { confirmed: true }), { by: 'ann' }).then(agreed('business'))
    const { agreements } = technical.and(agree('business'), { by: 'bob' }).after().plan.criteria.byId['m']!
    expect([agreements.technical?.by, agreements.business?.by]).toEqual(['ann', 'bob'])
    technical.and({ type: 'WithdrawAgreement', criterion: 'm', side: 'technical', why: 'too early' }).then({
      type: 'AgreementWithdrawn', criterion: 'm', side: 'technical', why: 'too early', was: agreements.technical!,
    })
    plan.when({ type: 'WithdrawAgreement', criterion: 'm', side: 'business', why: '' }).thenNothing()
  })

  test('CRIT-4: a change of the substance lets both agreements lapse, and says so; a new name does not', () => {
    const plan = given(...PLAN, ML, agreed('technical'), agreed('business'))
    const changed = plan.when(change({ target: 0.4 }))
    changed.then({ type: 'CriterionChanged', criterion: 'm', change: { target: 0.4 }, was: { target: 0.42 }, lapsed: ['technical', 'business'], stories: [] })
    expect(Object.values(changed.after().plan.criteria.byId['m']!.agreements).map(({ isLapsed }) => isLapsed)).toEqual([true, true])
    changed.and(agree('technical')).thenRejected('conflict', 'criterion')
    const again = changed.and(agree('technical', '', { to: { comparison: '<=', target: 0.4, commitment: 'target' } }))
    expect(again.after().plan.criteria.byId['m']!.agreements).toMatchObject({ technical: { isLapsed: false }, business: { isLapsed: true } })
    for (const of of [{ metric: 'RMSE' }, { unit: 'Wh' }, { comparison: '<' }, { commitment: 'guarantee' }])
      expect(plan.when(change(of)).decision).toMatchObject({ events: [{ lapsed: ['technical', 'business'] }] })
    plan.when(change({ name: 'Error of tomorrow' })).then({ type: 'CriterionChanged', criterion: 'm', change: { name: 'Error of tomorrow' }, was: { name: 'Name m' }, lapsed: [], stories: [] })
  })

  test('CRIT-5: two people who change two fields lose nothing; what is the same already is no change', () => {
    const plan = given(...PLAN, ML)
    const both = plan.when(change({ target: 0.4 }), { by: 'ann' }).and(change({ name: 'Error' }), { by: 'bob' })
    expect(both.after().plan.criteria.byId['m']).toMatchObject({ name: 'Error', target: 0.4, metric: 'MAE' })
    plan.when(change({ target: 0.42, unit: 'kWh' })).thenNothing()
    plan.when(change({ target: 0.42, unit: 'Wh' })).then({ type: 'CriterionChanged', criterion: 'm', change: { unit: 'Wh' }, was: { unit: 'kWh' }, lapsed: [], stories: [] })
    given(...PLAN).when(change({ target: 1 })).thenRejected('notFound', 'criterion')
  })

  test('CRIT-6: one reading a day, of a day that has been; the last 24 stay at hand', () => {
    const plan = given(...PLAN, ML)
    const first = plan.when(read('2026-01-02', 0.5))
    first.then(noted('2026-01-02', 0.5))
    first.and(read('2026-01-02', 0.5)).thenNothing()
    first.and(read('2026-01-02', 0.47)).then({ ...noted('2026-01-02', 0.47), was: 0.5 } as PlanEvent)
    first.and(read('2026-01-01', 0.6)).then(noted('2026-01-01', 0.6, 0.5))
    plan.when(read('2026-01-06', 0.5)).thenRejected('invalid', 'day')
    plan.when(read('2026-02-30', 0.5)).thenRejected('invalid', 'day')
    first.and({ type: 'RemoveCriterionReading', criterion: 'm', day: '2026-01-02' }).then({
      type: 'CriterionReadingRemoved', criterion: 'm', day: '2026-01-02', was: 0.5, back: null, latest: null, stories: [],
    })
    plan.when({ type: 'RemoveCriterionReading', criterion: 'm', day: '2026-01-02' }).thenNothing()
    const full = given(...PLAN, ML, Array.from({ length: 24 }, (_, index) => noted(dayOf(index), index)))
    full.when(read('2025-11-30', 9)).thenRejected('invalid', 'day')
    const pushed = full.when(read(dayOf(24), 24))
    pushed.then({ ...noted(dayOf(24), 24), pushedOut: { day: dayOf(0), value: 0 } } as PlanEvent)
    expect(pushed.after().plan.criteria.byId['m']!.readings.length).toBe(24)
    const back = pushed.and(undo(full.state.seq + 1))
    expect(back.after().plan.criteria.byId['m']!.readings).toEqual(full.state.plan.criteria.byId['m']!.readings)
    expect(back.and(undo(full.state.seq + 2)).after().plan.criteria.byId['m']!.readings).toEqual(pushed.after().plan.criteria.byId['m']!.readings)
  })
})

describe('worth (P7)', () => {
  test('CRIT-7: an ML criterion names the business criterion it serves, and what a step is worth there', () => {
    const plan = given(...PLAN, ...BOTH)
    const serve = (criterion: string, business: string | null): PlanCommand => ({ type: 'ServeBusiness', criterion, serves: business === null ? null : { business, worth: WORTH } })
    plan.when(serve('m', 'b')).then({ type: 'BusinessServed', criterion: 'm', serves: { business: 'b', worth: WORTH }, was: null, known: { number: 2, worth: WORTH }, stories: [] })
    plan.when(serve('m', 'b')).and(serve('m', 'b')).thenNothing()
    plan.when(serve('m', 'm')).thenRejected('invalid', 'business')
    plan.when(serve('b', 'b')).thenRejected('invalid', 'serves')
    plan.when(serve('m', 'gone')).thenRejected('notFound', 'business')
    plan.when(serve('m', null)).thenNothing()
    plan.when({ type: 'ServeBusiness', criterion: 'm', serves: { business: 'b', worth: { ...WORTH, step: 0 } } }).thenRejected('invalid', 'serves.worth.step')
  })

  test('CRIT-8: a story aims at an ML criterion; its own part knows what the panel says, and hears of each change', () => {
    const aim = (criterion: string, story: string, gain: number): PlanCommand => ({ type: 'AimStory', criterion, story, gain, against: null })
    const plan = given(...PLAN, ...BOTH)
    plan.when(aim('m', '1', 0.02)).then(aimed)
    plan.when(aim('m', '1', 0.02)).and(aim('m', '1', 0.02)).thenNothing()
    plan.when(aim('b', '1', 1)).thenRejected('invalid', 'criterion')
    plan.when(aim('m', '99', 1)).thenRejected('notFound', 'story')
    plan.when(aim('m', '1', 0)).thenRejected('invalid', 'gain')
    const told = given(...PLAN, ...BOTH, aimed)
      .when({ type: 'ServeBusiness', criterion: 'm', serves: { business: 'b', worth: WORTH } })
      .and(change({ target: 0.4, commitment: 'hope' }))
      .and(read('2026-01-02', 0.5))
      .and(read('2026-01-01', 0.9))
    expect(told.after().stories['1']!.areas.criteria!.aims).toEqual([
      { criterion: 'm', gain: 0.02, against: null, known: { ...KNOWN, target: 0.4, latest: 0.5, serves: { number: 2, worth: WORTH } } },
    ])
    const dropped = told.and({ type: 'DropAim', criterion: 'm', story: '1' })
    dropped.then({ type: 'StoryAimDropped', criterion: 'm', story: '1', number: 1, was: { gain: 0.02, against: null } })
    expect(dropped.after().plan.criteria.aims).toEqual({})
    expect(dropped.after().stories['1']!.areas.criteria!.aims).toEqual([])
  })

  test('CRIT-10: one that others rest on asks before it is retired; then they rest on it no longer', () => {
    const plan = given(...PLAN, ...BOTH, served, aimed)
    const retire = (criterion: string, confirmed?: boolean): PlanCommand => ({ type: 'RetireCriterion', criterion, why: 'pivot', ...(confirmed !== undefined && { confirmed }) })
    plan.when(retire('b')).thenRejected('confirm', 'criterion')
    expect(plan.when(retire('m')).decision).toMatchObject({ code: 'confirm', message: 'C-1 is in use: 1 story aims at it. Retired, none does any more; it stays in the history.' })
    const gone = plan.when(retire('b', true))
    gone.then({ type: 'BusinessServed', criterion: 'm', serves: null, was: { business: 'b', worth: null }, known: null, stories: [{ story: '1' }] }, { type: 'CriterionRetired', criterion: 'b', why: 'pivot' })
    gone.and(retire('b')).thenNothing()
    gone.and({ type: 'ServeBusiness', criterion: 'm', serves: { business: 'b', worth: null } }).thenRejected('conflict', 'business')
    const both = gone.and(retire('m', true))
    both.and(change({ target: 1 })).thenRejected('conflict', 'criterion')
    both.and({ type: 'RestoreCriterion', criterion: 'm', why: '' }).then({ type: 'CriterionRestored', criterion: 'm', why: '' })
    expect(gone.and(undo(plan.state.seq + 1)).after().plan.criteria).toMatchObject({ byId: { m: { serves: { business: 'b' } } } })
  })
})

test('CRIT-11: with a change that is taken back the agreements stand again; later words stand in the way', () => {
  const plan = given(...PLAN, ML, agreed('technical'), agreed('business'))
  const changed = plan.when(change({ target: 0.4 }))
  const back = changed.and(undo(plan.state.seq + 1))
  expect(back.after().plan.criteria.byId['m']).toMatchObject({ target: 0.42, agreements: { technical: { isLapsed: false }, business: { isLapsed: false } } })
  changed.and(change({ target: 0.3 })).and(undo(plan.state.seq + 1)).thenRejected('notUndoable')
  const added_ = given(...PLAN, ML)
  added_.when(undo(4)).then({ type: 'CriterionRetired', criterion: 'm', why: '' }, { type: 'CommitUndone', seq: 4 })
  given(...PLAN, ML, agreed('technical')).when(undo(4)).thenRejected('notUndoable')
})

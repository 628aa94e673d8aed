import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const entry = (dataSet: string, over: object = {}) => ({ dataSet, name: `Set ${dataSet}`, labelling: null, acquisition: null, fields: [], from: [], ...over })
const register = (...entries: readonly ReturnType<typeof entry>[]) => ({ type: 'RegisterDataSets' as const, dataSets: [...entries] })
const registered = (dataSet: string, number: number): PlanEvent => ({ type: 'DataSetRegistered', dataSet, number, name: `Set ${dataSet}` })
const derived = (dataSet: string, from: string): PlanEvent => ({ type: 'DataSetDerived', dataSet, from, step: 'joined' })
const needed = (dataSet: string, number: number, story: string, over: object = {}): PlanEvent => ({ type: 'DataNeeded', dataSet, number, story, hypothesis: null, scores: {}, ...over })
const assess = (dimension: 'quality' | 'volume' | 'availability' | 'access' | 'protection', score: 1 | 2 | 3 | 4 | 5) => ({ type: 'AssessData' as const, dataSet: 'a', dimension, score, note: 'gaps' })
const STATED: PlanEvent = {
  type: 'HypothesisStated', hypothesis: 'h', story: '1', number: 1,
  statement: { belief: 'b', metric: 'm', comparison: '>=', target: 1, unit: '', dataSet: 'Meter', timeBoxDays: 5, confidence: 0.5, kind: 'product' },
}
const THREE = [registered('a', 1), registered('b', 2), registered('c', 3)]

describe('the register of data sets (D1, D2, D4)', () => {
  test('DATA-1: a data set is registered with a name and a number that is never given twice', () => {
    given(...PLAN).when(register(entry('a'))).then(registered('a', 1))
    given(...PLAN, registered('a', 1), { type: 'DataSetRetired', dataSet: 'a', why: '' }).when(register(entry('b'))).then(registered('b', 2))
    given(...PLAN, registered('a', 1)).when(register(entry('a'))).thenRejected('alreadyExists', 'dataSet')
    given(...PLAN).when(register(entry('a', { name: ' ' }))).thenRejected('invalid', 'dataSets.0.name')
    given(...PLAN).when(register(entry('a')), { may: ['see'] }).thenRejected('forbidden')
  })

  test('DATA-2: several come in whole or not at all, what they are made from before them', () => {
    const raw = entry('a', { labelling: 'none', acquisition: 'own', fields: [{ field: 'about', value: '15 min' }, { field: 'owner', value: '' }] })
    given(...PLAN).when(register(raw, entry('b', { from: [{ of: 'a', step: 'cleaned' }] }))).then(
      registered('a', 1),
      { type: 'LabellingChosen', dataSet: 'a', labelling: 'none', was: null },
      { type: 'AcquisitionChosen', dataSet: 'a', acquisition: 'own', was: null },
      { type: 'DataSetDescribed', dataSet: 'a', field: 'about', value: '15 min', was: '' },
      registered('b', 2),
      { type: 'DataSetDerived', dataSet: 'b', from: 'a', step: 'cleaned' },
    )
    given(...PLAN).when(register(entry('b', { from: [{ of: 'a', step: '' }] }), entry('a'))).thenRejected('notFound', 'from')
    given(...PLAN).when(register(entry('a', { from: [{ of: 'a', step: '' }] }))).thenRejected('notFound', 'from')
    given(...PLAN).when(register(entry('a'), entry('a'))).thenRejected('alreadyExists', 'dataSet')
  })

  test('DATA-3: one field, one fact: two people who edit two fields lose nothing, and each fact says what it was', () => {
    const describe = (field: 'owner' | 'access', value: string) => ({ type: 'DescribeDataSet' as const, dataSet: 'a', field, value })
    const plan = given(...PLAN, registered('a', 1))
    const both = plan.when(describe('owner', 'Metering team'), { by: 'ann' }).and(describe('access', 'Over the lake'), { by: 'bob' })
    expect(both.after().plan.dataSets.byId['a']!.fields).toEqual({ owner: 'Metering team', access: 'Over the lake' })
    plan.when(describe('owner', '')).thenNothing()
    plan.when(describe('owner', 'A')).and(describe('owner', 'B')).then({ type: 'DataSetDescribed', dataSet: 'a', field: 'owner', value: 'B', was: 'A' })
    expect(plan.when(describe('owner', 'A')).and(describe('owner', '')).after().plan.dataSets.byId['a']!.fields).toEqual({})
    plan.when({ type: 'RenameDataSet', dataSet: 'a', name: 'Meter' }).then({ type: 'DataSetRenamed', dataSet: 'a', name: 'Meter', was: 'Set a' })
    plan.when({ type: 'ChooseLabelling', dataSet: 'a', labelling: 'crowdsourced' }).then({ type: 'LabellingChosen', dataSet: 'a', labelling: 'crowdsourced', was: null })
    plan.when({ type: 'ChooseAcquisition', dataSet: 'a', acquisition: 'toBuy' }).then({ type: 'AcquisitionChosen', dataSet: 'a', acquisition: 'toBuy', was: null })
    plan.when(describe('owner', 'x'.repeat(10_001))).thenRejected('invalid', 'value')
    given(...PLAN).when(describe('owner', 'A')).thenRejected('notFound', 'dataSet')
  })
})

describe('lineage (D2)', () => {
  const derive = (dataSet: string, from: string, step = 'joined') => ({ type: 'DeriveDataSet' as const, dataSet, from, step })

  test('DATA-4: a data set is made from others by a step each; said again, the step is worded anew', () => {
    const plan = given(...PLAN, THREE)
    plan.when(derive('c', 'a')).then(derived('c', 'a'))
    expect(plan.when(derive('c', 'b')).and(derive('c', 'a')).after().plan.dataSets.byId['c']!.from).toEqual([{ of: 'a', step: 'joined' }, { of: 'b', step: 'joined' }])
    plan.when(derive('c', 'a')).and(derive('c', 'a')).thenNothing()
    plan.when(derive('c', 'a')).and(derive('c', 'a', 'by hour')).then({ type: 'DerivationReworded', dataSet: 'c', from: 'a', step: 'by hour', was: 'joined' })
    plan.when(derive('c', 'a')).and({ type: 'RemoveDerivation', dataSet: 'c', from: 'a' }).then({ type: 'DerivationRemoved', dataSet: 'c', from: 'a', was: 'joined' })
    plan.when({ type: 'RemoveDerivation', dataSet: 'c', from: 'a' }).thenNothing()
    plan.when(derive('c', 'gone')).thenRejected('notFound', 'from')
  })

  test('DATA-5: nothing is made from itself, not even by a detour: the sentence names the way', () => {
    const plan = given(...PLAN, THREE, derived('b', 'a'), derived('c', 'b'))
    plan.when(derive('a', 'a')).thenRejected('invalid', 'from')
    plan.when(derive('a', 'c')).thenRejected('invalid', 'from')
    expect(plan.when(derive('a', 'c')).decision).toMatchObject({ message: 'D-3 is made from D-2 and D-2 is made from D-1: D-1 would be made from itself. Take one of these steps away first.' })
    plan.when(derive('c', 'a')).then(derived('c', 'a'))
    // Nor by taking back a removal.
    given(...PLAN, THREE, derived('b', 'a'), { type: 'DerivationRemoved', dataSet: 'b', from: 'a', was: 'joined' }, derived('a', 'b'))
      .when({ type: 'UndoCommit', seq: 6 })
      .thenRejected('notUndoable')
  })
})

describe('who needs it', () => {
  const need = (story: string, hypothesis: string | null = null) => ({ type: 'NeedData' as const, dataSet: 'a', story, hypothesis })

  test('DATA-6: a story, or a hypothesis stated on it, names the data sets it needs', () => {
    const plan = given(...PLAN, STATED, registered('a', 1))
    plan.when(need('1')).then(needed('a', 1, '1'))
    plan.when(need('1', 'h')).then(needed('a', 1, '1', { hypothesis: 'h' }))
    plan.when(need('2', 'h')).thenRejected('notFound', 'hypothesis')
    plan.when(need('77')).thenRejected('notFound', 'story')
    plan.when(need('1')).and(need('1')).thenNothing()
    plan.when(need('1')).and({ ...need('1'), type: 'ReleaseData' }).then({ type: 'DataNotNeeded', dataSet: 'a', number: 1, story: '1', hypothesis: null })
    plan.when({ ...need('1'), type: 'ReleaseData' }).thenNothing()
    expect(plan.when(need('1')).and(need('1', 'h')).after().plan.dataSets.needs).toEqual({ '1': [{ dataSet: 'a', hypothesis: null }, { dataSet: 'a', hypothesis: 'h' }] })
  })

  test('DATA-7: one in use is retired only when that is confirmed; it stays in the register and takes no change until it is restored', () => {
    const retire = { type: 'RetireDataSet' as const, dataSet: 'a', why: 'licence ended' }
    const plan = given(...PLAN, THREE, derived('b', 'a'), needed('a', 1, '1'), needed('a', 1, '2'))
    plan.when(retire).thenRejected('confirm', 'dataSet')
    expect(plan.when(retire).decision).toMatchObject({ message: 'D-1 is in use: 2 stories need it, 1 data set is made from it. Retired, no story needs it any more; it stays in the history.' })
    const retired = plan.when({ ...retire, confirmed: true })
    retired.then(
      { type: 'DataNotNeeded', dataSet: 'a', number: 1, story: '1', hypothesis: null },
      { type: 'DataNotNeeded', dataSet: 'a', number: 1, story: '2', hypothesis: null },
      { type: 'DataSetRetired', dataSet: 'a', why: 'licence ended' },
    )
    expect(retired.after().plan.dataSets.byId['a']).toMatchObject({ number: 1, retired: { why: 'licence ended' } })
    retired.and(need('1')).thenRejected('conflict', 'dataSet')
    retired.and({ type: 'DescribeDataSet', dataSet: 'a', field: 'owner', value: 'x' }).thenRejected('conflict', 'dataSet')
    retired.and({ type: 'DeriveDataSet', dataSet: 'c', from: 'a', step: '' }).thenRejected('conflict', 'from')
    retired.and(retire).thenNothing()
    retired.and({ type: 'RestoreDataSet', dataSet: 'a', why: '' }).then({ type: 'DataSetRestored', dataSet: 'a', why: '' })
    given(...PLAN, THREE).when(retire).then({ type: 'DataSetRetired', dataSet: 'a', why: 'licence ended' })
    // One undo brings the needs back with it.
    expect(retired.and({ type: 'UndoCommit', seq: 8 }).after().plan.dataSets).toMatchObject({ needs: { '1': [{ dataSet: 'a' }], '2': [{ dataSet: 'a' }] } })
  })
})

describe('assessment (F7)', () => {
  test('DATA-8: each dimension is assessed 1 to 5 with a note; the fact names the stories that need the data', () => {
    const plan = given(...PLAN, registered('a', 1), needed('a', 1, '3'))
    const fact = { type: 'DataAssessed' as const, dataSet: 'a', number: 1, dimension: 'quality' as const, score: 2 as const, note: 'gaps', was: null, stories: [{ story: '3' }] }
    plan.when(assess('quality', 2)).then(fact)
    plan.when(assess('quality', 2)).and(assess('quality', 2)).thenNothing()
    plan.when(assess('quality', 2)).and(assess('quality', 4)).then({ ...fact, score: 4, was: { score: 2, note: 'gaps' } })
    plan.when(assess('quality', 2)).and({ type: 'WithdrawAssessment', dataSet: 'a', dimension: 'quality' }).then({ type: 'AssessmentWithdrawn', dataSet: 'a', number: 1, dimension: 'quality', was: { score: 2, note: 'gaps' }, stories: [{ story: '3' }] })
    plan.when({ ...assess('quality', 2), score: 6 as never }).thenRejected('invalid', 'score')
  })

  test('DATA-9: what a story’s own part knows follows the assessment, also of later needs', () => {
    const plan = given(...PLAN, registered('a', 1), needed('a', 1, '3'))
    const assessed = plan.when(assess('quality', 2)).and(assess('volume', 4))
    expect(assessed.after().stories['3']!.areas.dataSets).toEqual({ needed: [{ dataSet: 'a', number: 1, hypothesis: null, scores: { quality: 2, volume: 4 } }] })
    const later = assessed.and({ type: 'NeedData', dataSet: 'a', story: '4', hypothesis: null })
    expect(later.after().stories['4']!.areas.dataSets!.needed[0]!.scores).toEqual({ quality: 2, volume: 4 })
    const gone = later.and({ type: 'WithdrawAssessment', dataSet: 'a', dimension: 'quality' }).and({ type: 'ReleaseData', dataSet: 'a', story: '3', hypothesis: null })
    expect(gone.after().stories['4']!.areas.dataSets!.needed[0]!.scores).toEqual({ volume: 4 })
    expect(gone.after().stories['3']!.areas.dataSets).toEqual({ needed: [] })
  })
})

test('DATA-10: all of it can be taken back as long as nothing rests on it', () => {
  const plan = given(...PLAN, registered('a', 1))
  const undo = { type: 'UndoCommit' as const, seq: 4 }
  expect(plan.when(undo).after().plan.dataSets.byId['a']!.retired).toBeDefined()
  given(...PLAN, registered('a', 1), needed('a', 1, '1')).when(undo).thenRejected('notUndoable')
  given(...PLAN, registered('a', 1), { type: 'DataSetDescribed', dataSet: 'a', field: 'owner', value: 'x', was: '' }).when(undo).thenRejected('notUndoable')
  const assessed = plan.when(assess('quality', 2)).and(assess('quality', 5))
  expect(assessed.and({ type: 'UndoCommit', seq: 6 }).after().plan.dataSets.byId['a']!.assessed.quality).toMatchObject({ score: 2 })
  assessed.and({ type: 'UndoCommit', seq: 5 }).thenRejected('notUndoable')
})

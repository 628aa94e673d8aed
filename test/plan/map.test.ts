import { describe, expect, test } from 'vitest'
import { storiesOfCell } from '../../src/plan/areas/map/order'
import type { PlanCommand, PlanEvent, PlanState } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const FRONT = { vertical: 'front', activity: null, slice: 'mvp' }
const CELL = { vertical: 'model', activity: 'train', slice: 'mvp' }
const at = (cell: typeof FRONT | typeof CELL, rank: string) => ({ ...cell, rank })
const placed = (cell: typeof FRONT | typeof CELL, ...stories: readonly (readonly [string, string])[]): PlanEvent => ({
  type: 'StoriesPlaced',
  stories: stories.map(([story, rank]) => ({ story, place: at(cell, rank), was: null })),
})
const place = (cell: typeof FRONT | typeof CELL, stories: readonly string[], before: string | null = null): PlanCommand => ({
  type: 'PlaceStories',
  stories: [...stories],
  ...cell,
  before,
})
const orderIn = (state: PlanState, cell: typeof FRONT | typeof CELL) => storiesOfCell(state.plan.map, cell).map(({ id }) => id)

describe('S1: the backbone', () => {
  test('MAP-1: a vertical is added last, or before a sibling', () => {
    given(...PLAN)
      .when({ type: 'AddVertical', vertical: 'v', name: 'V', before: null })
      .then({ type: 'VerticalAdded', vertical: 'v', name: 'V', rank: 'a2' })
    given(...PLAN)
      .when({ type: 'AddVertical', vertical: 'v', name: 'V', before: 'front' })
      .then({ type: 'VerticalAdded', vertical: 'v', name: 'V', rank: 'Zz' })
    given(...PLAN).when({ type: 'AddVertical', vertical: 'front', name: 'V', before: null }).thenRejected('alreadyExists', 'vertical')
    given(...PLAN).when({ type: 'AddVertical', vertical: 'v', name: '  ', before: null }).thenRejected('invalid', 'name')
  })

  test('MAP-1: activities and slices likewise; an activity needs its vertical', () => {
    given(...PLAN)
      .when({ type: 'AddActivity', activity: 'a', vertical: 'front', name: 'A', before: null })
      .then({ type: 'ActivityAdded', activity: 'a', vertical: 'front', name: 'A', rank: 'a2' })
    given(...PLAN).when({ type: 'AddActivity', activity: 'a', vertical: 'nope', name: 'A', before: null }).thenRejected('notFound', 'vertical')
    given(...PLAN)
      .when({ type: 'AddSlice', slice: 's', name: 'S', investment: 'Maturity', before: 'growth' })
      .then({ type: 'SliceAdded', slice: 's', name: 'S', investment: 'Maturity', rank: 'a0V' })
  })

  test('MAP-2: renaming says what it was; the same name again writes nothing', () => {
    given(...PLAN)
      .when({ type: 'RenameVertical', vertical: 'front', name: 'Design' })
      .then({ type: 'VerticalRenamed', vertical: 'front', name: 'Design', was: 'Front' })
    given(...PLAN).when({ type: 'RenameActivity', activity: 'train', name: 'Train' }).thenNothing()
    given(...PLAN)
      .when({ type: 'RenameSlice', slice: 'mvp', name: 'First' })
      .then({ type: 'SliceRenamed', slice: 'mvp', name: 'First', was: 'MVP' })
    given(...PLAN).when({ type: 'RenameSlice', slice: 'nope', name: 'First' }).thenRejected('notFound', 'slice')
  })

  test('MAP-3: moving gives a rank between the new neighbours; where it stands already, nothing', () => {
    given(...PLAN)
      .when({ type: 'MoveVertical', vertical: 'model', before: 'front' })
      .then({ type: 'VerticalMoved', vertical: 'model', rank: 'Zz', was: 'a1' })
    given(...PLAN).when({ type: 'MoveVertical', vertical: 'front', before: 'model' }).thenNothing()
    given(...PLAN).when({ type: 'MoveVertical', vertical: 'model', before: null }).thenNothing()
    given(...PLAN)
      .when({ type: 'MoveSlice', slice: 'growth', before: 'mvp' })
      .then({ type: 'SliceMoved', slice: 'growth', rank: 'Zz', was: 'a1' })
  })

  test('MAP-5: a neighbour that is gone by then means last, for structure and for stories', () => {
    given(...PLAN)
      .when({ type: 'MoveVertical', vertical: 'front', before: 'gone' })
      .then({ type: 'VerticalMoved', vertical: 'front', rank: 'a2', was: 'a0' })
    const state = given(...PLAN, placed(CELL, ['1', 'a0'], ['2', 'a1'])).when(place(CELL, ['3'], '9')).after()
    expect(orderIn(state, CELL)).toEqual(['1', '2', '3'])
  })

  test('MAP-6: retiring with stories asks first, then returns them to the tray in the same commit', () => {
    const plan = given(...PLAN, placed(CELL, ['1', 'a0']), placed(FRONT, ['2', 'a0']))
    plan.when({ type: 'RetireVertical', vertical: 'model' }).thenRejected('confirm', 'vertical')
    plan
      .when({ type: 'RetireVertical', vertical: 'model', confirmed: true })
      .then({ type: 'StoriesUnplaced', stories: [{ story: '1', was: at(CELL, 'a0') }] }, { type: 'VerticalRetired', vertical: 'model' })
    plan.when({ type: 'RetireSlice', slice: 'mvp' }).thenRejected('confirm', 'slice')
    plan.when({ type: 'RetireSlice', slice: 'growth' }).then({ type: 'SliceRetired', slice: 'growth' })
    plan.when({ type: 'RetireActivity', activity: 'train' }).thenRejected('confirm', 'activity')
    plan.when({ type: 'RetireVertical', vertical: 'nope' }).thenRejected('notFound', 'vertical')
  })

  test('MAP-7: what is retired can be restored, and takes no change before', () => {
    const plan = given(...PLAN, { type: 'VerticalRetired', vertical: 'front' })
    plan.when({ type: 'RetireVertical', vertical: 'front' }).thenNothing()
    plan.when({ type: 'RenameVertical', vertical: 'front', name: 'X' }).thenRejected('notFound', 'vertical')
    plan.when({ type: 'RestoreVertical', vertical: 'front' }).then({ type: 'VerticalRestored', vertical: 'front' })
    plan.when({ type: 'RestoreVertical', vertical: 'model' }).thenNothing()
    given(...PLAN, { type: 'ActivityRetired', activity: 'train' }, { type: 'VerticalRetired', vertical: 'model' })
      .when({ type: 'RestoreActivity', activity: 'train' })
      .thenRejected('invalid', 'activity')
    given(...PLAN, { type: 'SliceRetired', slice: 'mvp' }).when({ type: 'RestoreSlice', slice: 'mvp' }).then({ type: 'SliceRestored', slice: 'mvp' })
  })

  test('MAP-8: the first activity takes in the stories of its vertical, the last one gives them back', () => {
    const divided = given(...PLAN, placed(FRONT, ['1', 'a0'], ['2', 'a1'])).when({ type: 'AddActivity', activity: 'see', vertical: 'front', name: 'See', before: null })
    expect(orderIn(divided.after(), { vertical: 'front', activity: 'see', slice: 'mvp' })).toEqual(['1', '2'])
    const undivided = divided.and({ type: 'RetireActivity', activity: 'see' })
    undivided.then({ type: 'ActivityRetired', activity: 'see' })
    expect(orderIn(undivided.after(), FRONT)).toEqual(['1', '2'])
  })

  test('MAP-9: an activity takes its stories along into another vertical', () => {
    const moved = given(...PLAN, placed(CELL, ['1', 'a0'])).when({ type: 'MoveActivity', activity: 'train', vertical: 'front', before: null })
    moved.then({ type: 'ActivityMoved', activity: 'train', vertical: 'front', rank: 'a2', was: { vertical: 'model', rank: 'a0' } })
    expect(moved.after().plan.map.places['1']).toEqual({ vertical: 'front', activity: 'train', slice: 'mvp', rank: 'a0' })
    given(...PLAN).when({ type: 'MoveActivity', activity: 'train', vertical: 'gone', before: null }).thenRejected('notFound', 'vertical')
    given(...PLAN, placed(FRONT, ['2', 'a0'])).when({ type: 'MoveActivity', activity: 'train', vertical: 'front', before: null }).thenRejected('invalid', 'vertical')
  })

  test('MAP-10: a first structure is drawn in one commit; what is there already stays', () => {
    const draw: PlanCommand = {
      type: 'DrawMap',
      verticals: [{ vertical: 'front', name: 'Other' }, { vertical: 'data', name: 'Data' }],
      activities: [{ activity: 'load', vertical: 'data', name: 'Load' }],
      slices: [{ slice: 'late', name: 'Late', investment: 'Maturity' }],
    }
    const drawn = given(...PLAN).when(draw)
    drawn.then(
      { type: 'VerticalAdded', vertical: 'data', name: 'Data', rank: 'a2' },
      { type: 'ActivityAdded', activity: 'load', vertical: 'data', name: 'Load', rank: 'a2' },
      { type: 'SliceAdded', slice: 'late', name: 'Late', investment: 'Maturity', rank: 'a2' },
    )
    drawn.and(draw).thenNothing()
    given(...PLAN)
      .when({ ...draw, activities: [{ activity: 'x', vertical: 'nope', name: 'X' }] })
      .thenRejected('notFound', 'activities')
    given(...PLAN)
      .when({ ...draw, verticals: [{ vertical: 'd', name: 'D' }, { vertical: 'd', name: 'E' }] })
      .thenRejected('invalid', 'verticals')
  })
})

describe('S2, S3: stories on the map', () => {
  test('MAP-4: stories are placed in the order given, before one of the cell', () => {
    const state = given(...PLAN, placed(CELL, ['1', 'a0'], ['2', 'a1'])).when(place(CELL, ['4', '3'], '2')).after()
    expect(orderIn(state, CELL)).toEqual(['1', '4', '3', '2'])
    given(...PLAN)
      .when(place(FRONT, ['5']))
      .then({ type: 'StoriesPlaced', stories: [{ story: '5', place: at(FRONT, 'a0'), was: null }] })
  })

  test('MAP-4: before one of those that move along means before the next one that stays', () => {
    const plan = given(...PLAN, placed(CELL, ['1', 'a0'], ['2', 'a1'], ['3', 'a2']))
    expect(orderIn(plan.when(place(CELL, ['2', '1'], '1')).after(), CELL)).toEqual(['2', '1', '3'])
    plan.when(place(CELL, ['1', '2'], '1')).thenNothing()
    plan.when(place(CELL, ['3'])).thenNothing()
  })

  test('MAP-4: a cell whose ranks grew long gets fresh ones, in the same order', () => {
    const long = `a0${'V'.repeat(60)}`
    const moved = given(...PLAN, placed(CELL, ['1', long], ['2', `${long}V`], ['3', 'a1'])).when(place(CELL, ['4'], '2'))
    expect(orderIn(moved.after(), CELL)).toEqual(['1', '4', '2', '3'])
    expect(Object.values(moved.after().plan.map.places).every(({ rank }) => rank.length < 4)).toBe(true)
  })

  test.each([
    ['MAP-11: an unknown vertical', { ...FRONT, vertical: 'nope' }, 'notFound', 'vertical'],
    ['MAP-11: an unknown slice', { ...FRONT, slice: 'nope' }, 'notFound', 'slice'],
    ['MAP-11: an unknown activity', { ...CELL, activity: 'nope' }, 'notFound', 'activity'],
    ['MAP-11: an activity of another vertical', { ...FRONT, activity: 'train' }, 'notFound', 'activity'],
    ['MAP-11: no activity where there are some', { ...CELL, activity: null }, 'invalid', 'activity'],
    ['MAP-11: a name that every object knows', { ...FRONT, vertical: 'constructor' }, 'invalid', 'vertical'],
  ] as const)('%s takes no story', (_name, cell, code, field) => {
    given(...PLAN).when({ type: 'PlaceStories', stories: ['1'], ...cell, before: null }).thenRejected(code, field)
  })

  test('MAP-11: nothing is placed into what was retired', () => {
    given(...PLAN, { type: 'VerticalRetired', vertical: 'front' }).when(place(FRONT, ['1'])).thenRejected('notFound', 'vertical')
    given(...PLAN, { type: 'SliceRetired', slice: 'mvp' }).when(place(FRONT, ['1'])).thenRejected('notFound', 'slice')
    given(...PLAN, { type: 'ActivityRetired', activity: 'train' }).when(place(CELL, ['1'])).thenRejected('notFound', 'activity')
  })

  test('FACT-9: an issue of another project is no story of this plan', () => {
    given(...PLAN).when(place(FRONT, ['1', '77'])).thenRejected('notFound', 'stories')
    given(...PLAN).when({ type: 'UnplaceStories', stories: ['77'] }).thenRejected('notFound', 'stories')
    given(...PLAN).when(place(FRONT, ['1', '1'])).thenRejected('invalid', 'stories')
  })

  test('MAP-12: a first layout puts each story last in its own cell and leaves those that stand there', () => {
    const lay: PlanCommand = {
      type: 'LayOutStories',
      places: [{ story: '3', ...FRONT }, { story: '1', ...FRONT }, { story: '2', ...CELL }],
    }
    const laid = given(...PLAN, placed(FRONT, ['3', 'a0'])).when(lay)
    expect(orderIn(laid.after(), FRONT)).toEqual(['3', '1'])
    expect(orderIn(laid.after(), CELL)).toEqual(['2'])
    laid.and(lay).thenNothing()
    given(...PLAN)
      .when({ type: 'LayOutStories', places: [{ story: '1', ...FRONT }, { story: '2', ...FRONT, slice: 'nope' }] })
      .thenRejected('notFound', 'places.1.slice')
  })

  test('MAP-13: a story goes back to the tray; there already, nothing happens', () => {
    const plan = given(...PLAN, placed(FRONT, ['3', 'a0']))
    plan.when({ type: 'UnplaceStories', stories: ['3', '4'] }).then({ type: 'StoriesUnplaced', stories: [{ story: '3', was: at(FRONT, 'a0') }] })
    plan.when({ type: 'UnplaceStories', stories: ['4'] }).thenNothing()
  })

  test('S7, MAP-14: two who move the same card, one after the other, both find it where the later one put it', () => {
    const moved = given(...PLAN, placed(FRONT, ['1', 'a0'], ['2', 'a1']))
      .when(place(CELL, ['1']), { by: 'ann' })
      .and(place(FRONT, ['1'], '2'), { by: 'bob' })
    expect(orderIn(moved.after(), FRONT)).toEqual(['1', '2'])
    expect(orderIn(moved.after(), CELL)).toEqual([])
  })
})

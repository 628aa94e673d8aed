import fc from 'fast-check'
import { INVESTMENT_STAGES } from '../../src/playbook/slices'
import { DEFAULT_SIZES } from '../../src/playbook/sizes'
import { DEFAULT_STAGES } from '../../src/playbook/lifecycle'
import { stageOf } from '../../src/plan/areas/lifecycle/decide'
import { decide, fold, initialState } from '../../src/plan/plan'
import type { PlanCommand, PlanCommit, PlanState } from '../../src/plan/planState'
import { activity, at, command, confirmed, hypothesis, id, iteration, name, orNull, pick, slice, some, stories, story, text, vertical } from './commands/arbitraries'
import { architectureCommands } from './commands/architectureCommands'
import { auditCommands } from './commands/auditCommands'
import { criteriaCommands } from './commands/criteriaCommands'
import { feedbackCommands } from './commands/feedbackCommands'
import { dataSetsCommands } from './commands/dataSetsCommands'
import { deploymentCommands, seenShare } from './commands/deploymentCommands'
import { monitoringCommands } from './commands/monitoringCommands'
import { iterationPlansCommands } from './commands/iterationPlansCommands'
import { opportunitiesCommands } from './commands/opportunitiesCommands'
import { strategyCommands } from './commands/strategyCommands'
import { prototypesCommands } from './commands/prototypesCommands'
import { gatesCommands } from './commands/gatesCommands'
import { roundsCommands } from './commands/roundsCommands'
import { retrospectivesCommands } from './commands/retrospectivesCommands'
import { sheetsCommands } from './commands/sheetsCommands'
import { workKindsCommands } from './commands/workKindsCommands'
import { ALL, START } from './givenWhenThen'

const about = { hypothesis, story }
const statement = fc.record({
  belief: text,
  metric: text,
  comparison: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const),
  target: fc.integer({ min: 0, max: 5 }),
  unit: text,
  dataSet: text,
  timeBoxDays: fc.constantFrom(1, 5, 10),
  confidence: fc.constantFrom(0.2, 0.5, 0.9),
  kind: fc.constantFrom('product' as const, 'process' as const),
})
const baseline = fc.record({
  metric: text,
  kind: fc.constantFrom('human' as const, 'literature' as const),
  value: fc.integer({ min: 0, max: 9 }),
  unit: text,
  better: fc.constantFrom('higher' as const, 'lower' as const),
  dataSet: text,
  learnt: text,
})
const estimate = fc.record({ size: fc.constantFrom('XS', 'M', 'XL'), people: fc.constantFrom(1, 2) })
const orAbsent = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const resized = { resized: orAbsent(fc.array(fc.record({ story, estimate }), { maxLength: 2 })) }
const cell = { vertical, activity: orNull(activity), slice }
const stage = fc.constantFrom(...DEFAULT_STAGES.map((one) => one.id))
const item = stage.chain((of) =>
  fc.constantFrom(...DEFAULT_STAGES.find((one) => one.id === of)!.checklist.map((one) => ({ stage: of, item: one.id }))),
)
const status = pick('10', '20', '30')
const resolution = orNull(pick('1', '2'))
const observation = fc.record({
  story,
  enteredAt: at,
  status,
  resolution,
  transitions: fc.array(fc.record({ occurredAt: at, from: status, to: status, resolution }), { maxLength: 4 }),
  epic: orNull(pick('50', '51')),
  dependsOn: some,
  subtasks: orNull(fc.constantFrom<[number, number]>([0, 2], [2, 2])),
})
const span = fc.integer({ min: 0, max: 6 }).map((week) => ({ startsAt: START + week * 6.048e8, endsAt: START + (week + 1) * 6.048e8 }))
const details = fc.record({ name, span, state: fc.constantFrom('future' as const, 'active' as const) })
const iterationDetails = (sprint: string | null) => details.map(({ name: title, span: when, state }) => ({ name: title, ...when, state, sprint }))

const milestone = pick('m1', 'm2')
const milestoneDetails = fc.record({ name, day: pick('2026-01-01', '2026-03-02', '2026-05-04'), slice })
const occasion = fc.record({ kind: fc.constantFrom('iteration' as const, 'gate' as const), of: iteration })
const issued = fc.record({
  at: fc.integer({ min: 0, max: 40 }).map((minutes) => START + minutes * 60_000),
  origin: pick('2026-01-05'),
  version: fc.constant(1),
  seed: fc.constant(1),
  inputs: fc.integer({ min: 0, max: 30 }),
  counts: fc.array(fc.record({ days: fc.constantFrom(14, 28), quantiles: fc.constant(Array.from({ length: 99 }, (_, index) => Math.floor(index / 9))) }), { maxLength: 2 }),
  slices: fc.array(fc.record({ slice, p50: orNull(pick('2026-02-01')), p85: orNull(pick('2026-03-01')), p95: fc.constant(null) }), { maxLength: 2 }),
  milestones: fc.array(fc.record({ id: milestone, day: pick('2026-03-02'), probability: fc.constantFrom(0.2, 0.9) }), { maxLength: 1 }),
})

/** One arbitrary a command type: a command of the plan without one fails the property test that asks for all. */
type Shapes = { readonly [Type in PlanCommand['type']]: fc.Arbitrary<Extract<PlanCommand, { type: Type }>> }
const before = orNull(fc.oneof(vertical, activity, slice))
export const commandShapes: Shapes = {
  StartPlan: command('StartPlan', { logId: fc.constant('log'), scope: fc.constant('project = 1') }),
  SetScope: command('SetScope', { scope: pick('a', 'b') }),
  MapStatuses: command('MapStatuses', {
    statuses: fc.dictionary(status, fc.constantFrom('todo', 'doing', 'delivered', 'dropped'), { maxKeys: 2 }),
    resolutions: fc.dictionary(pick('1', '2'), fc.constantFrom('delivered', 'dropped', null), { maxKeys: 2 }),
  }),
  SetSizes: command('SetSizes', { sizes: fc.shuffledSubarray([...DEFAULT_SIZES], { minLength: 3 }) }),
  SetCalendar: command('SetCalendar', {
    calendar: fc.record({ timeZone: pick('UTC', 'Asia/Tokyo'), workDays: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }), holidays: fc.constant([]) }),
  }),
  SetDependencyLinks: command('SetDependencyLinks', { linkTypes: fc.array(pick('1', '2'), { maxLength: 2 }) }),
  NoteAssumptions: command('NoteAssumptions', { assumptions: fc.array(text, { maxLength: 2 }) }),
  FollowChecklists: command('FollowChecklists', {
    off: fc.array(item, { maxLength: 2 }),
    items: fc.uniqueArray(fc.record({ stage, item: pick('own1', 'own2'), label: name, required: fc.boolean() }), { selector: (one) => one.item, maxLength: 2 }),
    models: fc.subarray(['vision', 'continuous']),
  }),
  RedactText: command('RedactText', { seq: fc.integer({ min: 1, max: 40 }), pointer: pick('/events/0/name', '/events/0/note', '/events/0/story') }),
  RecordObservations: command('RecordObservations', { stories: fc.uniqueArray(observation, { selector: (one) => one.story, maxLength: 4 }) }),
  RecordLeft: command('RecordLeft', {
    why: fc.constantFrom('scope', 'deleted', 'unreachable'),
    stories: fc.array(fc.record({ story, occurredAt: at }), { maxLength: 2 }),
  }),
  RecordMovedIn: command('RecordMovedIn', {
    story,
    occurredAt: at,
    fromPlan: fc.constant('9'),
    status,
    resolution,
    entered: at,
    transitions: fc.array(fc.tuple(at, status, resolution), { maxLength: 3 }),
  }),
  RecordMovedOut: command('RecordMovedOut', { story: pick('8', '9'), occurredAt: at, toPlan: fc.constant('9') }),
  DeclareGone: command('DeclareGone', { story }),
  DrawMap: command('DrawMap', {
    verticals: fc.uniqueArray(fc.record({ vertical, name }), { selector: (one) => one.vertical, maxLength: 3 }),
    activities: fc.uniqueArray(fc.record({ activity, vertical, name }), { selector: (one) => one.activity, maxLength: 2 }),
    slices: fc.uniqueArray(fc.record({ slice, name, investment: fc.constantFrom(...INVESTMENT_STAGES) }), { selector: (one) => one.slice, maxLength: 3 }),
  }),
  AddVertical: command('AddVertical', { vertical, name, before }),
  RenameVertical: command('RenameVertical', { vertical, name }),
  MoveVertical: command('MoveVertical', { vertical, before }),
  RetireVertical: command('RetireVertical', { vertical, confirmed }),
  RestoreVertical: command('RestoreVertical', { vertical }),
  AddActivity: command('AddActivity', { activity, vertical, name, before }),
  RenameActivity: command('RenameActivity', { activity, name }),
  MoveActivity: command('MoveActivity', { activity, vertical, before }),
  RetireActivity: command('RetireActivity', { activity, confirmed }),
  RestoreActivity: command('RestoreActivity', { activity }),
  AddSlice: command('AddSlice', { slice, name, investment: fc.constantFrom(...INVESTMENT_STAGES), before }),
  RenameSlice: command('RenameSlice', { slice, name }),
  MoveSlice: command('MoveSlice', { slice, before }),
  RetireSlice: command('RetireSlice', { slice, confirmed }),
  RestoreSlice: command('RestoreSlice', { slice }),
  PlaceStories: command('PlaceStories', { stories, ...cell, before: orNull(story) }),
  LayOutStories: command('LayOutStories', {
    places: fc.uniqueArray(fc.record({ story, ...cell }), { selector: (one) => one.story, minLength: 1, maxLength: 4 }),
  }),
  UnplaceStories: command('UnplaceStories', { stories }),
  EstimateStory: fc
    .tuple(story, estimate, fc.option(text, { nil: undefined }))
    .map(([of, size, note]) => ({ type: 'EstimateStory', story: of, estimate: size, ...(note !== undefined && { note }) })),
  EstimateStories: command('EstimateStories', {
    basis: fc.constantFrom('storyPoints', 'original', 'several'),
    stories: fc.uniqueArray(fc.record({ story, estimate }), { selector: (one) => one.story, minLength: 1, maxLength: 3 }),
  }),
  WithdrawEstimates: command('WithdrawEstimates', { stories }),
  StateHypothesis: command('StateHypothesis', { ...about, statement }),
  RestateHypothesis: command('RestateHypothesis', { ...about, statement }),
  WithdrawHypothesis: command('WithdrawHypothesis', about),
  StartHypothesisTest: command('StartHypothesisTest', about),
  LinkDependants: command('LinkDependants', { ...about, stories }),
  UnlinkDependants: command('UnlinkDependants', { ...about, stories }),
  LogEvidence: fc
    .tuple(
      command('LogEvidence', {
        ...about,
        evidence: id,
        value: orNull(fc.integer({ min: 0, max: 5 })),
        dataSet: text,
        runLink: fc.constantFrom('', 'https://runs.example/7'),
        note: text,
      }),
      fc.constantFrom({}, { confidence: 0.7 }),
    )
    .map(([logged, sure]) => ({ ...logged, ...sure })),
  WithdrawEvidence: command('WithdrawEvidence', { ...about, evidence: id }),
  GiveVerdict: command('GiveVerdict', { ...about, verdict: fc.constantFrom('validated', 'invalidated', 'inconclusive'), reason: text, confirmed }),
  WithdrawVerdict: command('WithdrawVerdict', { ...about, reason: text }),
  RecordBaseline: command('RecordBaseline', { story, id, baseline }),
  CorrectBaseline: command('CorrectBaseline', { story, id, baseline }),
  WithdrawBaseline: command('WithdrawBaseline', { story, id }),
  AdvanceStage: command('AdvanceStage', { story, from: stage, note: text, confirmed, withoutAudit: confirmed }),
  ReturnStage: command('ReturnStage', { story, to: stage, reason: text }),
  TickItem: fc.tuple(story, item).map(([of, what]) => ({ type: 'TickItem', story: of, ...what })),
  UntickItem: fc.tuple(story, item).map(([of, what]) => ({ type: 'UntickItem', story: of, ...what })),
  Persevere: command('Persevere', { ...about, why: text, ...resized }),
  Pivot: command('Pivot', { ...about, from: text, to: text, why: text, dropped: some, added: some, ...resized, place: orAbsent(fc.record(cell)) }),
  Stop: command('Stop', { ...about, why: text, dropped: some, ...resized }),
  WithdrawDecision: command('WithdrawDecision', about),
  DropStories: command('DropStories', { stories, reason: text }),
  ReinstateStories: command('ReinstateStories', { stories, reason: text }),
  ChooseBoard: command('ChooseBoard', { board: orNull(pick('1', '2')) }),
  SetIterationLength: command('SetIterationLength', { weeks: fc.integer({ min: 1, max: 4 }) }),
  RecordSprints: command('RecordSprints', {
    sprints: fc.uniqueArray(pick('1', '2').chain((sprint) => iterationDetails(sprint).map((one) => ({ id: sprint, details: one }))), {
      selector: (one) => one.id,
      maxLength: 2,
    }),
  }),
  RecordSprintStories: command('RecordSprintStories', { stories: fc.array(fc.record({ story, sprint: orNull(pick('1', '2')) }), { maxLength: 3 }) }),
  AddIterations: command('AddIterations', {
    iterations: fc.array(fc.record({ iteration: pick('i1', 'i2', 'i3'), details: iterationDetails(null) }), { minLength: 1, maxLength: 1 }),
  }),
  RemoveIteration: command('RemoveIteration', { iteration }),
  ScheduleStories: command('ScheduleStories', { stories, iteration: orNull(iteration) }),
  IssueForecast: command('IssueForecast', { occasion, forecast: issued }),
  OmitForecast: command('OmitForecast', { occasion, why: fc.constantFrom('tooYoung', 'noStories', 'done') }),
  ExcludePeriod: command('ExcludePeriod', { period: id, span: fc.record({ from: pick('2025-12-01', '2025-12-08'), to: pick('2025-12-05', '2025-12-31'), reason: text }) }),
  IncludePeriod: command('IncludePeriod', { period: id }),
  SetCorrelation: command('SetCorrelation', { correlation: orNull(fc.constantFrom(0, 0.3, 0.6)) }),
  SetMilestone: command('SetMilestone', { milestone, details: milestoneDetails }),
  ChangeMilestone: command('ChangeMilestone', { milestone, details: milestoneDetails, why: text }),
  RemoveMilestone: command('RemoveMilestone', { milestone, why: text }),
  PlanCapacity: command('PlanCapacity', {
    iteration,
    capacity: fc.record({ part: fc.constantFrom(0, 0.5, 1.2), cause: fc.constantFrom('holidays', 'people', 'other'), note: text }),
  }),
  WithdrawCapacity: command('WithdrawCapacity', { iteration }),
  PlanIterations: command('PlanIterations', { stories: fc.uniqueArray(fc.record({ story, iteration: orNull(iteration) }), { selector: (one) => one.story, minLength: 1, maxLength: 4 }) }),
  ...iterationPlansCommands,
  ...workKindsCommands,
  ...dataSetsCommands,
  ...feedbackCommands,
  ...criteriaCommands,
  ...auditCommands,
  ...gatesCommands,
  ...deploymentCommands,
  ...roundsCommands,
  ...monitoringCommands,
  ...retrospectivesCommands,
  ...sheetsCommands,
  ...opportunitiesCommands,
  ...strategyCommands,
  ...architectureCommands,
  ...prototypesCommands,
  UndoCommit: command('UndoCommit', { seq: fc.integer({ min: 4, max: 60 }) }),
}

const STATEMENT = {
  belief: 'text a',
  metric: 'text b',
  comparison: '>=' as const,
  target: 2,
  unit: '',
  dataSet: 'text c',
  timeBoxDays: 5,
  confidence: 0.5,
  kind: 'product' as const,
}

/** A plan that people have begun: stories, a map, a hypothesis to test and one with a verdict. */
const BEGINNING: readonly PlanCommand[] = [
  { type: 'StartPlan', logId: 'log', scope: 'project = 1' },
  {
    type: 'RecordObservations',
    stories: '12345678'.split('').map((of) => ({ story: of, enteredAt: START, status: '10', resolution: null, transitions: [], epic: null, dependsOn: [], subtasks: null })),
  },
  {
    type: 'DrawMap',
    verticals: [{ vertical: 'v1', name: 'name a' }, { vertical: 'v2', name: 'name b' }],
    activities: [{ activity: 'a1', vertical: 'v2', name: 'name c' }],
    slices: [{ slice: 's1', name: 'name d', investment: 'MVP' }, { slice: 's2', name: 'name e', investment: 'Growth' }],
  },
  { type: 'StateHypothesis', hypothesis: 'h1', story: '1', statement: STATEMENT },
  { type: 'StateHypothesis', hypothesis: 'h2', story: '2', statement: STATEMENT },
  { type: 'GiveVerdict', hypothesis: 'h2', story: '2', verdict: 'invalidated', reason: 'text d', confirmed: true },
  { type: 'GiveAnswer', sheet: 'framing', field: 'ml-needed', answer: { kind: 'judged', judgement: 'yes', note: 'text g' } },
  { type: 'GiveAnswer', sheet: 'framing', field: 'why-not-traditional', answer: { kind: 'text', text: 'text h' } },
  { type: 'AddIterations', iterations: [{ iteration: 'i1', details: { name: 'name l', startsAt: START, endsAt: START + 6.048e8, state: 'future', sprint: null } }] },
  { type: 'RaiseBlocker', iteration: 'i1', blocker: 'x1', text: 'text l', owner: null },
  { type: 'NoteOutcome', iteration: 'i1', outcome: 'x1', text: 'text m' },
  {
    type: 'AddToAudit',
    risks: [],
    dataSlices: [{ dataSlice: 'l1', details: { name: 'name i', cut: 'text k', dataSet: null, measure: { metric: 'name j', comparison: '>=', threshold: 1, unit: '' } } }],
  },
  { type: 'RecordFinding', dataSlice: 'l1', finding: 'f1', value: 2, on: '2026-01-01', note: 'text l' },
  {
    type: 'RegisterDataSets',
    dataSets: [
      { dataSet: 'd1', name: 'name f', labelling: null, acquisition: null, fields: [], from: [] },
      { dataSet: 'd2', name: 'name g', labelling: null, acquisition: null, fields: [], from: [{ of: 'd1', step: 'text e' }] },
    ],
  },
  {
    type: 'AddToArchitecture',
    elements: [
      { element: 'e1', kind: 'system', parent: null, name: 'name ar1', technology: '', description: '', code: '' },
      { element: 'e2', kind: 'container', parent: 'e1', name: 'name ar2', technology: '', description: '', code: '' },
      { element: 'e3', kind: 'external', parent: null, name: 'name ar3', technology: '', description: '', code: '' },
    ],
    relations: [{ relation: 'r1', from: 'e3', to: 'e2', label: 'text ar1', technology: '' }],
  },
  { type: 'OutlineDeployment', slice: 's1', business: [], texts: [], kind: null, rollOut: { pattern: 'canary', steps: [5, 25, 100] } },
  { type: 'StartRamp', slice: 's1', release: 'name h' },
  { type: 'AdvanceRamp', slice: 's1', from: 0, note: 'text i' },
  {
    type: 'MonitorMetrics',
    metrics: [{ metric: 'm1', details: { name: 'name j', kind: 'input', unit: 'text j' }, thresholds: { worse: 'above', warn: 1, breach: 2 }, every: 24, fallback: { how: 'byHand', plan: 'text k' } }],
  },
  { type: 'JudgeReadings', metric: 'm1', readings: [{ at: START + 3_600_000, value: 2 }] },
]

/** Each wish is as likely as the next, but every twelfth takes something back. */
const SHAPES: readonly fc.Arbitrary<PlanCommand>[] = Object.values(commandShapes)
const wish = fc.oneof(...SHAPES.map((arbitrary) => ({ arbitrary, weight: 12 })), { arbitrary: commandShapes.UndoCommit, weight: SHAPES.length })

/** What somebody wishes, and who: commands about one hypothesis mostly name the story it is really on. */
export const wishes = (length: number): fc.Arbitrary<readonly { readonly command: PlanCommand; readonly by: string }[]> =>
  fc.array(fc.record({ command: wish, by: pick('ann', 'bob') }), { minLength: Math.ceil(length / 2), maxLength: length, size: 'max' })

export interface Run {
  readonly commits: readonly PlanCommit[]
  readonly state: PlanState
}

/** Sends the wishes one after the other, as the log would; `onStep` sees each decision before it is folded in. */
export function send(wished: readonly { readonly command: PlanCommand; readonly by: string }[], onCommit: (before: PlanState, commit: PlanCommit, after: PlanState) => void = () => {}): Run {
  const commits: PlanCommit[] = []
  let state = initialState()
  for (const { command: wish, by } of [...BEGINNING.map((one) => ({ command: one, by: 'app' })), ...wished]) {
    const aimed = aim(wish, state)
    const commit = toCommit(aimed, by, state, commits)
    if (!commit) continue
    const after = fold(state, [commit])
    commits.push(commit)
    onCommit(state, commit, after)
    state = after
  }
  return { commits, state }
}

export function toCommit(wish: PlanCommand, by: string, state: PlanState, commits: readonly PlanCommit[]): PlanCommit | null {
  const seq = state.seq + 1
  const now = START + seq * 60_000
  const undone = 'seq' in wish ? commits[wish.seq - 1] : undefined
  const decision = decide(wish, state, { at: now, by, may: ALL, ...(undone && { undone }) })
  if (decision.kind === 'rejected' || decision.events.length === 0) return null
  return { seq, id: `c${seq}`, prev: state.head, at: now, by, source: 'page', events: decision.events }
}

/** Chance alone would rarely hit the right story of a hypothesis, or a commit that is there. */
function aim(wish: PlanCommand, state: PlanState): PlanCommand {
  if (wish.type === 'UndoCommit') return { ...wish, seq: Math.max(1, state.seq - (wish.seq % 4)) }
  if (wish.type === 'AdvanceRamp' || wish.type === 'SwitchBack') return { ...wish, from: seenShare(state, wish.slice) }
  if (wish.type === 'AnswerAlert') return { ...wish, alert: state.plan.monitoring.byId[wish.metric]?.alert?.number ?? wish.alert }
  if (wish.type === 'AdvanceStage') return { ...wish, from: stageOf(state, wish.story) }
  if ('id' in wish) {
    const known = Object.keys(state.stories).find((one) => state.stories[one]?.areas.baselines?.byId[wish.id])
    return known === undefined ? wish : { ...wish, story: known }
  }
  if (!('hypothesis' in wish) || wish.hypothesis === null || wish.type === 'StateHypothesis') return wish
  const of = state.plan.hypotheses.rows[wish.hypothesis]?.story
  return of === undefined ? wish : { ...wish, story: of }
}


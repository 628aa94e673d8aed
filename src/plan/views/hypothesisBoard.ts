import type { Evidence, HypothesisDetails, HypothesisRow, Statement, Verdict } from '../areas/hypotheses/state'
import type { DecisionKind } from '../areas/learning/state'
import type { LocalId, Moment, StoryId } from '../kernel/ids'
import type { Text } from '../kernel/text'
import type { PlanState } from '../planState'
import type { MapStory } from './storyMap/mapStory'
import { mapStories } from './storyMap/mapStory'
import type { Tally } from './storyMap/tally'
import { tallyOf } from './storyMap/tally'
import { addDays, dayOf, workingDaysFromDay } from '../workCalendar'

export const BOARD_COLUMNS = ['stated', 'testing', 'verdict', 'learnt'] as const
export type BoardColumn = (typeof BOARD_COLUMNS)[number]

export interface TimeBox {
  /** Working day of the test, 1 = the day it started; null before it did. */
  readonly day: number | null
  readonly days: number
  /** Working days over the time box; 0 while within it. */
  readonly over: number
}

export type ProposedVerdict = 'validated' | 'invalidated'

/** Measured values, of several runs perhaps. */
export interface Runs {
  readonly count: number
  readonly min: number
  readonly max: number
}

export interface HypothesisCard {
  readonly id: LocalId
  readonly number: number
  readonly story: StoryId
  readonly column: BoardColumn
  /** Null where the story's part is not loaded. */
  readonly statement: Statement | null
  readonly confidence: number
  readonly kind: HypothesisRow['kind']
  readonly timeBox: TimeBox
  readonly dependants: readonly StoryId[]
  /** The dependants that are still to be delivered: work that is lost if it fails. */
  readonly atStake: Tally
  readonly latest: Evidence | null
  /** The value closest to, or furthest beyond, the target. */
  readonly best: number | null
  /** Whether the best value meets the target; null without one. */
  readonly met: boolean | null
  readonly verdict: Verdict | null
  readonly verdictReason: Text
  readonly verdictAt: Moment | null
  readonly decision: DecisionKind | null
  readonly decisionReason: Text
  /** What its latest value says; a person confirms it, or gives another verdict. */
  readonly proposed: ProposedVerdict | null
  /** The confidence that was stated first, where it is another by now. */
  readonly confidenceBefore: number | null
  readonly runs: Runs | null
  /** The one thing to do next. */
  readonly next: 'start' | 'evidence' | 'verdict' | 'decide' | null
}

export interface HypothesisBoard {
  readonly columns: Readonly<Record<BoardColumn, readonly HypothesisCard[]>>
  readonly overrun: number
}

/** All hypotheses as cards in four columns (F5), those that need somebody first. `at` decides which day of a time box it is. */
export function hypothesisBoard(state: PlanState, at: Moment): HypothesisBoard {
  const stories = mapStories(state.plan)
  const cards = Object.entries(state.plan.hypotheses.rows).map(([id, row]) => cardOf(id, row, state, stories, at))
  const inColumn = (column: BoardColumn) =>
    cards.filter((card) => card.column === column).sort((a, b) => b.timeBox.over - a.timeBox.over || a.number - b.number)
  return {
    columns: { stated: inColumn('stated'), testing: inColumn('testing'), verdict: inColumn('verdict'), learnt: inColumn('learnt') },
    overrun: cards.filter((card) => card.timeBox.over > 0).length,
  }
}

function cardOf(
  id: LocalId,
  row: HypothesisRow,
  state: PlanState,
  stories: Readonly<Record<StoryId, MapStory>>,
  at: Moment,
): HypothesisCard {
  const { learning } = state.plan
  const details = state.stories[row.story]?.areas.hypotheses?.byId[id]
  const decision = learning.decisions[id]
  const verdict = row.status === 'stated' || row.status === 'testing' ? null : row.status
  const timeBox = timeBoxOf(row, state, at)
  const open = row.dependants.flatMap((story) => {
    const found = stories[story]
    return found && (found.state === 'todo' || found.state === 'doing') ? [found] : []
  })
  const best = details ? bestValue(details) : null
  const met = best !== null && details ? meets(best, details.statement) : null
  return {
    id,
    number: row.number,
    story: row.story,
    column: decision ? 'learnt' : verdict ? 'verdict' : row.status === 'testing' ? 'testing' : 'stated',
    statement: details?.statement ?? null,
    confidence: row.confidence,
    kind: row.kind,
    timeBox,
    dependants: row.dependants,
    atStake: tallyOf(open),
    latest: details?.evidence.at(-1) ?? null,
    best,
    met,
    verdict,
    verdictReason: details?.verdict?.reason ?? '',
    verdictAt: row.verdictAt,
    decision: decision?.kind ?? null,
    decisionReason: state.stories[row.story]?.areas.learning?.reasons[id]?.why ?? '',
    proposed: details ? proposedVerdict(details) : null,
    confidenceBefore: details?.confidenceBefore ?? null,
    runs: details ? runsOf(details) : null,
    next: nextOf(row, decision !== undefined, details, timeBox, met),
  }
}

/** From the start of the test to its verdict, or to now. */
export function timeBoxOf(row: HypothesisRow, { plan }: PlanState, at: Moment): TimeBox {
  const { calendar } = plan.settings
  if (row.testingSince === null) return { day: null, days: row.timeBoxDays, over: 0 }
  const last = dayOf(row.verdictAt ?? at, calendar)
  const day = Math.max(1, workingDaysFromDay(dayOf(row.testingSince, calendar), addDays(last, 1), calendar))
  const over = row.verdictAt === null ? Math.max(0, day - Math.ceil(row.timeBoxDays)) : 0
  return { day, days: row.timeBoxDays, over }
}

export function bestValue({ statement, evidence }: HypothesisDetails): number | null {
  const values = evidence.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length === 0) return null
  return statement.comparison.startsWith('>') ? Math.max(...values) : Math.min(...values)
}

/** Without a verdict, the latest measured value proposes one (H2): validated where it meets the target, else invalidated. */
export function proposedVerdict({ statement, evidence, verdict }: HypothesisDetails): ProposedVerdict | null {
  const value = evidence.findLast((one) => one.value !== null)?.value ?? null
  if (verdict !== null || value === null) return null
  return meets(value, statement) ? 'validated' : 'invalidated'
}

export function runsOf({ evidence }: HypothesisDetails): Runs | null {
  const values = evidence.flatMap(({ value }) => (value === null ? [] : [value]))
  return values.length === 0 ? null : { count: values.length, min: Math.min(...values), max: Math.max(...values) }
}

export function meets(value: number, { comparison, target }: Pick<Statement, 'comparison' | 'target'>): boolean {
  switch (comparison) {
    case '>=':
      return value >= target
    case '>':
      return value > target
    case '<=':
      return value <= target
    case '<':
      return value < target
  }
}

export function nextOf(
  row: HypothesisRow,
  decided: boolean,
  details: HypothesisDetails | undefined,
  timeBox: TimeBox,
  met: boolean | null,
): HypothesisCard['next'] {
  if (decided) return null
  switch (row.status) {
    case 'stated':
      return 'start'
    case 'testing':
      return met === true || timeBox.over > 0 || (details?.evidence.length ?? 0) > 0 ? 'verdict' : 'evidence'
    case 'validated':
    case 'invalidated':
    case 'inconclusive':
      return 'decide'
  }
}

import type { Evidence, HypothesisRow, HypothesisStatus, Statement, VerdictEntry } from '../../areas/hypotheses/state'
import type { LearningDecision } from '../../areas/learning/state'
import type { LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import { isOpenStory } from '../../delivery'
import type { PlanState } from '../../planState'
import type { HypothesisCard, TimeBox } from '../hypothesisBoard'
import { bestValue, meets, nextOf, proposedVerdict, runsOf, timeBoxOf } from '../hypothesisBoard'

export interface HypothesisPanel {
  readonly id: LocalId
  readonly number: number
  readonly story: StoryId
  readonly status: HypothesisStatus
  readonly statement: Statement
  readonly restated: number
  readonly timeBox: TimeBox
  /** Newest first. */
  readonly evidence: readonly Evidence[]
  /** The value closest to, or furthest beyond, the target; null without one. */
  readonly best: number | null
  /** Whether it meets the target; null without a value. */
  readonly met: boolean | null
  /** The newest value, which a verdict is checked against; null without one. */
  readonly latest: { readonly value: number; readonly met: boolean } | null
  readonly verdict: VerdictEntry | null
  readonly decision: (LearningDecision & { readonly from: Text; readonly to: Text; readonly why: Text }) | null
  readonly dependants: readonly StoryId[]
  /** Dependants with work left: neither delivered, nor dropped, nor gone from Jira. */
  readonly openDependants: readonly StoryId[]
  readonly proposed: HypothesisCard['proposed']
  readonly confidenceBefore: number | null
  readonly runs: HypothesisCard['runs']
  readonly next: HypothesisCard['next']
}

/** A hypothesis of another story that this one rests on. */
export interface DependencyRow {
  readonly id: LocalId
  readonly number: number
  readonly story: StoryId
  readonly status: HypothesisStatus
}

/** What is believed on this story, how far its test is, and what was learnt (H1, H2, L2). */
export function hypothesisPanels(state: PlanState, story: StoryId, at: Moment): readonly HypothesisPanel[] {
  return Object.entries(state.plan.hypotheses.rows)
    .filter(([, row]) => row.story === story)
    .flatMap(([id, row]) => panelOf(id, row, state, at) ?? [])
    .sort((a, b) => a.number - b.number)
}

export function dependencyRows({ plan }: PlanState, story: StoryId): readonly DependencyRow[] {
  return Object.entries(plan.hypotheses.rows)
    .filter(([, row]) => row.story !== story && row.dependants.includes(story))
    .map(([id, row]) => ({ id, number: row.number, story: row.story, status: row.status }))
    .sort((a, b) => a.number - b.number)
}

function panelOf(id: LocalId, row: HypothesisRow, state: PlanState, at: Moment): HypothesisPanel | null {
  const areas = state.stories[row.story]?.areas
  const details = areas?.hypotheses?.byId[id]
  if (details === undefined) return null
  const decision = state.plan.learning.decisions[id]
  const timeBox = timeBoxOf(row, state, at)
  const best = bestValue(details)
  const met = best === null ? null : meets(best, details.statement)
  const newest = details.evidence.findLast(({ value }) => value !== null)?.value ?? null
  const reasons = areas?.learning?.reasons[id]
  return {
    id,
    number: row.number,
    story: row.story,
    status: row.status,
    statement: details.statement,
    restated: details.restated,
    timeBox,
    evidence: details.evidence.toReversed(),
    best,
    met,
    latest: newest === null ? null : { value: newest, met: meets(newest, details.statement) },
    verdict: details.verdict,
    decision:
      decision === undefined
        ? null
        : { ...decision, from: reasons?.from ?? '', to: reasons?.to ?? '', why: reasons?.why ?? '' },
    dependants: row.dependants,
    openDependants: row.dependants.filter((dependant) => isOpenStory(state, dependant)),
    proposed: proposedVerdict(details),
    confidenceBefore: details.confidenceBefore ?? null,
    runs: runsOf(details),
    next: nextOf(row, decision !== undefined, details, timeBox, met),
  }
}

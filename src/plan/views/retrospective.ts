import type { IssuedForecast } from '../areas/forecasts/state'
import type { HypothesisRow, Verdict } from '../areas/hypotheses/state'
import type { Iteration } from '../areas/iterations/state'
import type { DecisionKind } from '../areas/learning/state'
import type { Alert } from '../areas/monitoring/state'
import type { RetrospectiveAction, RetrospectiveNote } from '../areas/retrospectives/state'
import { deliveryOf } from '../delivery'
import { endOf } from '../iterationEnd'
import type { LocalId, Moment, StoryId } from '../kernel/ids'
import type { PlanState } from '../planState'
import { commitmentOf } from './commitment'

export interface ActionRow {
  readonly id: LocalId
  readonly action: RetrospectiveAction
  /** Done: by a word on how, or because its story was delivered. */
  readonly isDone: boolean
}

/** The facts of an iteration, as far as the plan knows them (RETRO-6). */
export interface IterationFacts {
  readonly from: Moment | null
  /** Its end; now while it runs. */
  readonly to: Moment
  readonly planned: readonly StoryId[]
  readonly added: readonly StoryId[]
  /** Of both, what was delivered within it. */
  readonly done: readonly StoryId[]
  readonly notDone: readonly StoryId[]
  readonly verdicts: readonly { readonly hypothesis: LocalId; readonly number: number; readonly verdict: Verdict; readonly story: StoryId }[]
  readonly decisions: readonly { readonly hypothesis: LocalId; readonly number: number; readonly kind: DecisionKind; readonly story: StoryId; readonly dropped: number; readonly added: number }[]
  readonly alerts: readonly { readonly metric: LocalId; readonly metricNumber: number; readonly alert: Alert }[]
  /** The forecast of its beginning for so many days, and everything that was delivered in the plan; null where none was issued. */
  readonly forecast: { readonly days: number; readonly p10: number; readonly p50: number; readonly p90: number; readonly actual: number } | null
}

export interface Retrospective {
  readonly iteration: LocalId
  readonly details: Iteration
  readonly isOver: boolean
  readonly facts: IterationFacts
  /** In the order in which they were first said. */
  readonly notes: readonly { readonly id: LocalId; readonly note: RetrospectiveNote }[]
  readonly actions: readonly ActionRow[]
  /** Of earlier iterations, still open when this one ended, the oldest first (RETRO-5). */
  readonly carried: readonly (ActionRow & { readonly from: Iteration | null })[]
}

export type Reviewed = { readonly kind: 'retrospective'; readonly view: Retrospective } | { readonly kind: 'unknown' } | { readonly kind: 'notBegun'; readonly details: Iteration }

const DAY = 86_400_000
/** A forecast that was issued so close to the beginning is the one of the beginning. */
const AT_BEGINNING = 4 * DAY

/** One iteration looked back on, with its facts laid out beside (I2). */
export function retrospective(state: PlanState, iteration: LocalId, now: Moment): Reviewed {
  const details = state.plan.iterations.byId[iteration]
  if (!details) return { kind: 'unknown' }
  if (!hasBegun(details, now)) return { kind: 'notBegun', details }
  const end = endOf(details, now)
  const { notes, actions } = state.plan.retrospectives
  const rows = Object.entries(actions).map(([id, action]): ActionRow => ({ id, action, isDone: isDone(state, action) }))
  return {
    kind: 'retrospective',
    view: {
      iteration,
      details,
      isOver: end !== null,
      facts: factsOf(state, iteration, details, end ?? now, now),
      notes: Object.entries(notes)
        .filter(([, note]) => note.iteration === iteration)
        .map(([id, note]) => ({ id, note })),
      actions: rows.filter(({ action }) => action.iteration === iteration),
      carried: rows.flatMap((row) => {
        const from = state.plan.iterations.byId[row.action.iteration] ?? null
        return row.action.iteration !== iteration && startOf(from) < startOf(details) && wasOpen(state, row, end ?? now) ? [{ ...row, from }] : []
      }),
    },
  }
}

/** Iterations that have begun, the newest first. */
export function lookedBackOn({ plan }: Pick<PlanState, 'plan'>, now: Moment): readonly { readonly id: LocalId; readonly details: Iteration }[] {
  return Object.entries(plan.iterations.byId)
    .filter(([, details]) => hasBegun(details, now))
    .map(([id, details]) => ({ id, details }))
    .toSorted((a, b) => startOf(b.details) - startOf(a.details))
}

export function hasBegun({ state, sprint, startsAt }: Iteration, now: Moment): boolean {
  return state !== 'future' || (sprint === null && startsAt !== null && startsAt <= now)
}

const startOf = (iteration: Iteration | null): Moment => iteration?.startsAt ?? 0

function isDone(state: PlanState, { finished, story }: RetrospectiveAction): boolean {
  return finished !== null || (story !== null && deliveredAt(state, story, Infinity) !== null)
}

function wasOpen(state: PlanState, { action }: ActionRow, at: Moment): boolean {
  if (action.finished !== null && action.finished.at <= at) return false
  return action.story === null || deliveredAt(state, action.story, at) === null
}

/** When a story was delivered for good up to `until`; null where it was not. */
function deliveredAt({ plan, stories }: PlanState, story: StoryId, until: Moment): Moment | null {
  let delivered: Moment | null = null
  for (const [at, status, resolution] of stories[story]?.areas.jiraFacts?.transitions ?? []) {
    if (at > until) break
    delivered = deliveryOf({ status, resolution }, plan.settings) === 'delivered' ? (delivered ?? at) : null
  }
  return delivered
}

function factsOf(state: PlanState, iteration: LocalId, { startsAt }: Iteration, to: Moment, now: Moment): IterationFacts {
  const { plan } = state
  const commitment = commitmentOf(plan, iteration, now)
  const members = Object.keys(plan.iterations.byStory).filter((story) => plan.iterations.byStory[story] === iteration)
  const planned = commitment?.stories ?? members
  const added = commitment?.added ?? []
  const from = startsAt
  const isWithin = (at: Moment | null): boolean => at !== null && at <= to && (from === null || at >= from)
  const all = [...planned, ...added]
  const isDelivered = new Set(all.filter((story) => isWithin(deliveredAt(state, story, to))))
  const rows = Object.entries(plan.hypotheses.rows)
  return {
    from,
    to,
    planned,
    added,
    done: all.filter((story) => isDelivered.has(story)),
    notDone: all.filter((story) => !isDelivered.has(story)),
    verdicts: rows.flatMap(([hypothesis, { number, status, story, verdictAt }]) => (isWithin(verdictAt) && isVerdict(status) ? [{ hypothesis, number, verdict: status, story }] : [])),
    decisions: rows.flatMap(([hypothesis, { number, story }]) => {
      const decision = plan.learning.decisions[hypothesis]
      return decision && isWithin(decision.at) ? [{ hypothesis, number, kind: decision.kind, story, dropped: decision.dropped.length, added: decision.added.length }] : []
    }),
    alerts: Object.entries(plan.monitoring.byId).flatMap(([metric, { number, alert }]) => (alert && isWithin(alert.openedAt) ? [{ metric, metricNumber: number, alert }] : [])),
    forecast: from === null ? null : forecastOf(state, from, to),
  }
}

const isVerdict = (status: HypothesisRow['status']): status is Verdict => status === 'validated' || status === 'invalidated' || status === 'inconclusive'

function forecastOf(state: PlanState, from: Moment, to: Moment): IterationFacts['forecast'] {
  const days = Math.round((to - from) / DAY)
  const issued = state.plan.forecasts.issued.findLast(({ at }) => Math.abs(at - from) <= AT_BEGINNING)
  const counted = issued?.counts.toSorted((a, b) => Math.abs(a.days - days) - Math.abs(b.days - days))[0]
  if (!issued || !counted || Math.abs(counted.days - days) > 3) return null
  const actual = Object.keys(state.plan.jiraFacts.rows).filter((story) => {
    const at = deliveredAt(state, story, to)
    return at !== null && at >= from
  }).length
  return { days, ...quantilesOf(counted), actual }
}

function quantilesOf({ quantiles }: IssuedForecast['counts'][number]): { readonly p10: number; readonly p50: number; readonly p90: number } {
  return { p10: Math.round(quantiles[9] ?? 0), p50: Math.round(quantiles[49] ?? 0), p90: Math.round(quantiles[89] ?? 0) }
}

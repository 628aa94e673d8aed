import type { Moment } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import type { ForecastModel } from '../forecastModel'
import { forecastModel } from '../forecastModel'
import { knowledgeOf } from '../knowledgeOf'
import type { ForecastKnowledge } from '../model/knowledge'
import { teamHistory } from '../model/teamHistory'
import { planRecord } from '../record/planRecord'
import { amountForecast } from '../results/amountForecast'
import { causeSteps } from '../results/causes'
import { failFastSteps } from '../results/failFastOrder'
import { fanOf } from '../results/fan'
import { planForecast } from '../results/planForecast'
import { whatIfSteps } from '../results/whatIf'
import type { PathTables } from '../simulation/simulate'
import { simulate } from '../simulation/simulate'
import type { ForecastReplies, ForecastRequest, Play, RequestKind } from './forecastRequest'
import { USUAL_SEED, usualTrials } from './forecastRequest'
import { movedState } from './movedState'
import type { Steps } from './steps'
import { finished } from './steps'

/** Answers what is asked of a plan's forecast; the same numbers for the same request, wherever it runs. */
export interface Reckoner {
  /** The same in steps, for who has something else to do in between. */
  readonly steps: (state: PlanState, at: Moment, request: ForecastRequest) => Steps<ForecastReplies[RequestKind]>
  readonly reckon: <K extends RequestKind>(state: PlanState, at: Moment, request: Extract<ForecastRequest, { kind: K }>) => ForecastReplies[K]
}

/** Ways through the year that are kept: one for each pace asked for lately. */
const MOST_PATHS = 3

/** Keeps between requests what depends on the plan alone: its history, its model and the ways through the year. */
export function createReckoner(): Reckoner {
  const paths: PathTables = new Map()
  let known: Known | null = null

  function knownOf(state: PlanState, at: Moment): Known {
    if (known?.state === state && known.at === at) return known
    const knowledge = knowledgeOf(state, at)
    const history = teamHistory(state, state.plan.settings.calendar, at, knowledge.excluded)
    const model = forecastModel(state, state.plan.settings.calendar, at, { ...knowledge, history })
    return (known = { state, at, knowledge: { ...knowledge, history, pace: model.pace }, model })
  }

  function* steps(state: PlanState, at: Moment, request: ForecastRequest): Steps<ForecastReplies[RequestKind]> {
    const { model, knowledge } = knownOf(state, at)
    yield
    if (paths.size > MOST_PATHS) paths.clear()
    switch (request.kind) {
      case 'plan':
        return { forecast: planForecast(model, simulate(model, { ...played(request), stories: true, paths })), model }
      case 'rows': {
        const moved = request.move === null ? model : forecastModel(movedState(state, request.move), state.plan.settings.calendar, at, knowledge)
        return planForecast(moved, simulate(moved, { ...played(request), paths }))
      }
      case 'fan':
        return fanOf(model, request.days)
      case 'amount':
        return amountForecast(model, request.day)
      case 'causes':
        return yield* causeSteps(model, request.row, played(request))
      case 'failFast':
        return yield* failFastSteps(model, played(request))
      case 'whatIf':
        return yield* whatIfSteps(model, request.changes, played(request))
      case 'trackRecord':
        return planRecord(state, at)
    }
  }

  return { steps, reckon: ((...asked) => finished(steps(...asked))) as Reckoner['reckon'] }
}

interface Known {
  readonly state: PlanState
  readonly at: Moment
  /** With the history and the pace: where stories stand on the map changes nothing of them. */
  readonly knowledge: ForecastKnowledge
  readonly model: ForecastModel
}

function played({ kind, trials = usualTrials(kind), seed = USUAL_SEED }: { readonly kind: Parameters<typeof usualTrials>[0] } & Play): { readonly trials: number; readonly seed: number } {
  return { trials, seed }
}

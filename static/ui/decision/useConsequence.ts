import { useMemo } from 'react'
import type { PlanForecast } from '../../../src/forecast/results/planForecast'
import type { Change, WhatIf } from '../../../src/forecast/results/whatIf'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { DecisionMarks } from '../../../src/plan/views/decisionMarks'
import type { BurnUp } from '../../../src/plan/views/burnUp'
import { burnUp } from '../../../src/plan/views/burnUp'
import { useWhatIf } from '../forecast/engine/useForecast'
import { useForecastMoment } from '../forecast/engine/useReckoned'
import { latestOf } from '../forecast/latestOf'
import type { Fan } from './drawPreview'
import type { DecisionPreview } from './useDecisionPreview'

export interface Consequence {
  readonly burnUps: { readonly before: BurnUp; readonly after: BurnUp }
  /** Today's forecast beside that of the plan as it would be; null until it is reckoned. */
  readonly result: WhatIf | null
  readonly status: 'reckoning' | 'ready' | 'failed'
  /** When all that is open is done: as it is, and as it would be. */
  readonly now: Fan
  readonly then: Fan
}

/** What the decision does to the burn-up and the forecast: both of the fold before and of the fold after it. */
export function useConsequence({ before, after, marks }: Extract<DecisionPreview, { status: 'ready' }>): Consequence {
  const at = useForecastMoment()
  const burnUps = useMemo(() => ({ before: burnUp(before, at), after: burnUp(after, Math.max(at, after.at)) }), [before, after, at])
  const leaving = useMemo(() => dropOf(marks), [marks])
  const today = useWhatIf(leaving)
  const later = useWhatIf(NONE, after)
  const [was, is] = [latestOf(today), latestOf(later)]
  const result = useMemo(() => (was === null || is === null ? null : { ...was, then: is.now, costThen: is.costNow }), [was, is])
  const states = [today.status, later.status]
  return {
    burnUps,
    result,
    status: states.includes('failed') ? 'failed' : states.includes('reckoning') ? 'reckoning' : 'ready',
    now: datesOf(result?.now),
    then: datesOf(result?.then),
  }
}

const NONE: readonly Change[] = []

/** So that the work that leaves is reckoned in days, too. */
function dropOf(marks: DecisionMarks): readonly Change[] {
  const stories: readonly StoryId[] = Object.keys(marks).filter((story) => marks[story]!.change === 'leaves')
  return stories.length === 0 ? NONE : [{ kind: 'dropStories', stories }]
}

/** Everything is done when its last open slice is. */
function datesOf(forecast: PlanForecast | undefined): Fan {
  if (forecast?.kind !== 'forecast') return EMPTY
  return forecast.slices.findLast(({ remaining }) => remaining > 0)?.asIs?.dates ?? EMPTY
}

const EMPTY: Fan = []

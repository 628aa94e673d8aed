import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { ForecastsEvent } from './events'

const AGAIN = rejected('notUndoable', 'This period was changed again since.')

export function inverse(event: ForecastsEvent, { plan: { forecasts } }: PlanState): Decision<ForecastsEvent> {
  switch (event.type) {
    case 'ForecastIssued':
    case 'ForecastOmitted':
      return rejected('notUndoable', 'What was issued stays: it is scored as it was given.')
    case 'PeriodExcluded': {
      const { period, span } = event
      return isSame(forecasts.excluded[period], span) ? decided({ type: 'PeriodIncluded', period, was: span }) : AGAIN
    }
    case 'PeriodIncluded': {
      const { period, was } = event
      return forecasts.excluded[period] ? AGAIN : decided({ type: 'PeriodExcluded', period, span: was })
    }
    case 'CorrelationSet':
      if (forecasts.correlation !== event.correlation) return rejected('notUndoable', 'The correlation was set again since.')
      return decided({ type: 'CorrelationSet', correlation: event.was, was: event.correlation })
  }
}

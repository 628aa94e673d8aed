import type { DecideContext } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { endOf } from '../../iterationEnd'
import type { PlanState } from '../../planState'
import { dayOf, isDay } from '../../workCalendar'
import type { ForecastsCommand } from './commands'
import type { ForecastsEvent } from './events'
import { occasionKey } from './state'

export function decide(command: ForecastsCommand, state: PlanState, context: DecideContext): Decision<ForecastsEvent> {
  const { forecasts } = state.plan
  switch (command.type) {
    case 'IssueForecast':
    case 'OmitForecast':
      return issue(command, state, context)
    case 'ExcludePeriod':
      return exclude(command, state, context)
    case 'IncludePeriod': {
      const { period } = command
      const was = forecasts.excluded[period]
      return was ? decided({ type: 'PeriodIncluded', period, was: { ...was } }) : NOTHING_TO_DO
    }
    case 'SetCorrelation':
      if (forecasts.correlation === command.correlation) return NOTHING_TO_DO
      return decided({ type: 'CorrelationSet', correlation: command.correlation, was: forecasts.correlation })
  }
}

/** Once for each occasion, whoever comes first; with what was known then, never for the past. */
function issue(
  command: Extract<ForecastsCommand, { type: 'IssueForecast' | 'OmitForecast' }>,
  { plan, seq }: PlanState,
  { at }: DecideContext,
): Decision<ForecastsEvent> {
  const { occasion } = command
  const { forecasts, iterations } = plan
  if (forecasts.occasions[occasionKey(occasion)] !== undefined) return NOTHING_TO_DO
  if (occasion.kind === 'iteration') {
    const iteration = iterations.byId[occasion.of]
    if (!iteration) return rejected('notFound', 'This iteration is no longer there.', 'occasion.of')
    if (endOf(iteration, at) === null) return rejected('invalid', 'This iteration is not over yet.', 'occasion.of')
  }
  if (command.type === 'OmitForecast') return decided({ type: 'ForecastOmitted', occasion, why: command.why })
  const { forecast } = command
  if (forecast.inputs > seq) return rejected('invalid', 'This forecast knows more than the plan holds.', 'forecast.inputs')
  const last = forecasts.issued.at(-1)
  if (last && forecast.at < last.at) return rejected('invalid', 'A forecast is never issued for the past.', 'forecast.at')
  const falling = forecast.counts.findIndex(({ quantiles }) => quantiles.some((value, index) => index > 0 && value < quantiles[index - 1]!))
  if (falling !== -1) return rejected('invalid', 'Quantiles never fall.', `forecast.counts.${falling}.quantiles`)
  return decided({ type: 'ForecastIssued', occasion, forecast })
}

function exclude({ period, span }: Extract<ForecastsCommand, { type: 'ExcludePeriod' }>, { plan }: PlanState, { at }: DecideContext): Decision<ForecastsEvent> {
  const known = plan.forecasts.excluded[period]
  if (known) return isSame(known, span) ? NOTHING_TO_DO : rejected('alreadyExists', 'This period is already left out.', 'period')
  if (!isDay(span.from)) return rejected('invalid', 'There is no such day.', 'span.from')
  if (!isDay(span.to)) return rejected('invalid', 'There is no such day.', 'span.to')
  if (span.from > span.to) return rejected('invalid', 'A period starts before it ends.', 'span.to')
  if (span.to >= dayOf(at, plan.settings.calendar))
    return rejected('invalid', 'Only days that have passed can be left out: for days to come, plan the capacity of their iteration.', 'span.to')
  if (isEmpty(span.reason)) return rejected('invalid', 'Say why these days say nothing about the pace.', 'span.reason')
  return decided({ type: 'PeriodExcluded', period, span })
}

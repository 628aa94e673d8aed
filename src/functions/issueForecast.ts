import { itemPace, teamHistory } from '../forecast/model/teamHistory'
import { createReckoner } from '../forecast/reckoning/createReckoner'
import { issuedForecast } from '../forecast/record/issuedForecast'
import type { PlanForecast } from '../forecast/results/planForecast'
import type { Occasion, Omission } from '../plan/areas/forecasts/state'
import { occasionKey } from '../plan/areas/forecasts/state'
import type { PlanCommand } from '../plan/planState'
import { asksFor } from './afterCommit'
import { derivedId } from './derivedId'
import { recordAsApp, TryAgain } from './recordAsApp'
import type { Services } from './services'

/**
 * Issues the forecast of this moment for an occasion, or records why there is none to issue. The plan's own rules see
 * to it that it happens once (ISSUE-1), so that this can be tried again whatever became of an earlier try. Throws
 * TryAgain.
 */
export async function issueForecast(services: Services, plan: string, occasion: Occasion): Promise<void> {
  const read = await services.log.read(plan, 'all')
  if (read.kind === 'rebuilding') {
    await asksFor(services, plan, 'rebuild')
    throw new TryAgain('The plan is being rebuilt')
  }
  const { state } = read
  const key = occasionKey(occasion)
  if (state.plan.settings.logId === null) return
  if (state.plan.forecasts.occasions[key] === undefined) {
    // The same numbers that a page shows at this moment: the usual trials, the usual seed.
    const now = services.clock()
    const { forecast, model } = createReckoner().reckon(state, now, { kind: 'plan' })
    const history = teamHistory(state, state.plan.settings.calendar, now, Object.values(state.plan.forecasts.excluded))
    const issued = issuedForecast(model, forecast, state.seq, itemPace(history))
    const command = { ...(issued === null ? { type: 'OmitForecast', why: omissionOf(forecast) } : { type: 'IssueForecast', forecast: issued }), occasion } as PlanCommand
    await recordAsApp(services, plan, state.seq, { id: derivedId('forecast', state.head, command), source: 'upkeep', command })
  }
  if (occasion.kind === 'iteration') await services.records.setIssuedFor(plan, key)
}

function omissionOf(forecast: PlanForecast): Omission {
  switch (forecast.kind) {
    case 'done':
      return 'done'
    case 'tooLittle':
      return forecast.why === 'noStories' ? 'noStories' : 'tooYoung'
    case 'forecast':
      return 'tooYoung'
  }
}

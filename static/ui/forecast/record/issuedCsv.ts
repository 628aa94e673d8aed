import type { PlanRecord } from '../../../../src/forecast/record/planRecord'
import type { PlanState } from '../../../../src/plan/planState'
import { csv } from '../../charts/csv'
import type { IssuedSeries } from './issuedSeries'
import { occasionText } from './trackRecordWords'

/** Every milestone and slice with the dates that each issued forecast gave it; a date that was not named stays empty. */
export function issuedCsv(all: readonly IssuedSeries[], issued: PlanRecord['issued'], state: PlanState): string {
  return csv(
    ['Milestone or slice', 'Its day', 'Delivered on', 'Issued on', 'At', '50 % sure by', '85 % sure by', 'Probability of its day'],
    all.flatMap(({ name, due, delivered, points }) =>
      points.map(({ day, p50, p85, probability }) => {
        const occasion = issued.find(({ origin }) => origin === day)?.occasion
        return [name, due, delivered, day, occasion ? occasionText(occasion, state) : null, p50, p85, probability]
      }),
    ),
  )
}

import type { CountCase, DateCase } from '../src/forecast/backTest/backTest'
import type { ScoredCount } from '../src/forecast/scoring'
import { countScore } from '../src/forecast/scoring'

/** As Markdown: per horizon the method beside its baselines. */
export function countTable(cases: readonly CountCase[], horizons: readonly number[]): string {
  const rows = horizons.flatMap((horizon) => {
    const here = cases.filter((one) => one.horizon === horizon)
    const row = (method: string, quantilesOf: (one: CountCase) => readonly number[]): string => {
      const score = countScore(here.map((one): ScoredCount => ({ quantiles: quantilesOf(one), actual: one.actual, scale: one.scale })))
      if (score === null) return `| ${horizon} | ${method} | 0 | | | | | |`
      const shares = [score.within80, score.within90, score.kept85, score.kept50, score.loss].map((value) => value.toFixed(3))
      return `| ${horizon} | ${method} | ${score.forecasts} | ${shares.join(' | ')} |`
    }
    return [row('Foldline', (one) => one.quantiles), row('daily resampling, 90 days', (one) => one.resampled), row('negative binomial, 182 days', (one) => one.level)]
  })
  return [
    '| days | method | forecasts | within P10–P90 | within P5–P95 | reached P15 | reached P50 | pinball loss |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** As Markdown: dates kept, of the cases in which the method named one at 95 %. */
export function dateTable(cases: readonly DateCase[], when: readonly number[]): string {
  const rows = when.map((items) => {
    const here = cases.filter((one) => one.items === items && typeof one.foretold[2] === 'number')
    const kept = [0, 1, 2].map((index) => here.filter(({ foretold, actual }) => actual !== null && actual <= foretold[index]!).length / here.length)
    return `| ${items} | ${here.length} | ${kept.map((share) => (here.length === 0 ? '' : share.toFixed(3))).join(' | ')} |`
  })
  return ['| items | forecasts | done by the P50 date | by the P85 date | by the P95 date |', '|---|---|---|---|---|', ...rows].join('\n')
}

import type { Day } from '../../../src/plan/kernel/ids'
import type { BurnUp, BurnUpChange } from '../../../src/plan/views/burnUp'
import type { CsvCell } from '../charts/csv'
import { csv } from '../charts/csv'
import type { BurnUpAhead } from './burnUpAhead'
import { dayOfPoint } from './burnUpAhead'
import { changeWords } from './burnUpWords'

/** Every working day of the past, then every day of the forecast. */
export function burnUpCsv({ points }: BurnUp, byDay: ReadonlyMap<Day, readonly BurnUpChange[]>, ahead: BurnUpAhead | null): string {
  const past = points.map(({ day, scope, done }): CsvCell[] => [day, scope.stories, done.stories, scope.days, done.days, scope.unestimated, changeWords(byDay.get(day) ?? [], 'days'), null, null, null])
  const coming = (ahead?.points ?? []).slice(1).map((point): CsvCell[] => {
    const { low } = point
    return [dayOfPoint(ahead!, point), ahead!.scope, null, null, null, null, ahead!.isGuess ? 'a guess' : '', ahead!.isGuess ? null : low[0.95], Math.floor(low[0.85]), Math.floor(low[0.5])]
  })
  return csv(
    ['Day', 'Scope, stories', 'Delivered, stories', 'Scope, estimated days', 'Delivered, estimated days', 'Without a size, stories', 'Changed', 'Delivered with 95 % at least, stories', 'Delivered with 85 % at least, stories', 'Delivered with 50 % at least, stories'],
    [...past, ...coming],
  )
}

import type { IterationsState } from '../../areas/iterations/state'
import type { Moment } from '../../kernel/ids'
import { endOf } from '../../iterationEnd'

const DAY = 86_400_000
/** An answer is asked again after so many iterations (D3). */
const STAYS = 2

/**
 * The moment before which an answer is old: when the iteration before the last one to end was over. Without two
 * iterations that ended, two of the usual length ago.
 */
export function askedAgainBefore({ byId, weeks }: Pick<IterationsState, 'byId' | 'weeks'>, now: Moment): Moment {
  const ends = Object.values(byId)
    .flatMap((iteration) => endOf(iteration, now) ?? [])
    .filter((end) => end <= now)
    .toSorted((a, b) => b - a)
  return ends[STAYS - 1] ?? now - STAYS * weeks * 7 * DAY
}

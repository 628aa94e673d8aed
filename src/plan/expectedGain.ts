import type { Figures } from './areas/opportunities/state'
import type { Tally } from './views/storyMap/tally'

/** What an opportunity brings on average: probability × gain (F8). */
export const expectedGain = ({ gain, probability }: Pick<Figures, 'gain' | 'probability'>): number => (gain * probability) / 100

/** Expected gain for each estimated working day, by the middle of the days' range (S1); null while no day is estimated. */
export function gainPerDay(figures: Figures, { minDays, maxDays }: Pick<Tally, 'minDays' | 'maxDays'>): number | null {
  return maxDays > 0 ? expectedGain(figures) / ((minDays + maxDays) / 2) : null
}

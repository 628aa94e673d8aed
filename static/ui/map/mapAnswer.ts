import { textOr } from '../../../src/plan/kernel/text'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import { count, daysText } from '../kit/amounts'

/** The map's question, what is left to do until the next release, in one sentence with its basis. */
export function mapAnswer(map: StoryMap): string {
  if (map.verticals.length === 0 || map.slices.length === 0)
    return map.unplaced.length === 0
      ? 'There is no map yet, and no story to put on it.'
      : `${count(map.unplaced.length, 'story waits', 'stories wait')} for a map to stand on.`
  if (map.tally.stories === 0)
    return map.unplaced.length === 0
      ? 'There are no stories yet: create the first in any cell.'
      : `Nothing stands on the map yet; ${count(map.unplaced.length, 'story waits', 'stories wait')} in the tray.`
  const slice = map.slices.find((entry) => entry.tally.stories > entry.tally.delivered)
  if (!slice) return `All ${map.tally.stories} stories on the map are delivered.`
  const { stories, delivered, leftMin, leftMax, unestimated } = slice.tally
  const open = stories - delivered
  const work = leftMax > 0 ? `, ${daysText(leftMin, leftMax)} of work` : ''
  const basis = unestimated > 0 ? `; ${unestimated} of them not estimated` : ''
  return `${textOr(slice.name, 'The next slice')} has ${count(open, 'story', 'stories')} left of ${stories}${work}${basis}.`
}

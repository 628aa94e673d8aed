import type { StoryId } from '../kernel/ids'
import type { MapStory } from '../views/storyMap/mapStory'

/** What stands in for a size that nobody gave, where no story has one: the middle of M. */
const NO_SIZES_AT_ALL = 4

/** Working days of effort (middle of the size's range × people) by story; one without a size counts as the average of those that have one. */
export function createEfforts(stories: Readonly<Record<StoryId, MapStory>>): (story: StoryId) => number {
  const efforts = new Map<StoryId, number>()
  for (const { id, days, people } of Object.values(stories)) if (days !== null) efforts.set(id, ((days.min + days.max) / 2) * people)
  const sum = [...efforts.values()].reduce((total, effort) => total + effort, 0)
  const average = efforts.size === 0 ? NO_SIZES_AT_ALL : sum / efforts.size
  return (story) => efforts.get(story) ?? average
}

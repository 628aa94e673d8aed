import type { Alert, Metric, StoryAlert } from './state'

/** The alert that waits for an answer, as a story's part keeps it; null where none does. */
export function openAlertOf({ alert, name, unit }: Metric): StoryAlert | null {
  return alert === null || alert.answer !== null ? null : { ...factsOf(alert), number: alert.number, name, unit }
}

export const factsOf = ({ severity, reading, limit }: Alert) => ({ severity, reading, limit })

export const linkedStories = ({ stories }: Metric) => stories.map((story) => ({ story }))

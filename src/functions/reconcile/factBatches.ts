import type { Observation } from '../../plan/areas/jiraFacts/commands'

const STORIES_PER_COMMAND = 200

/** Most facts of one command: what happens day by day, and history read at installation (a commit may have 100 KiB). */
export const FACTS_PER_COMMAND = 200
export const IMPORTED_FACTS_PER_COMMAND = 800

/** Observations in their order, in batches for one command each; a story with a very long history stands alone. */
export function factBatches(observations: readonly Observation[], factsPerCommand: number): readonly (readonly Observation[])[] {
  const batches: Observation[][] = []
  let batch: Observation[] = []
  let facts = 0
  for (const observation of observations) {
    const weight = Math.max(1, observation.transitions.length)
    if (batch.length > 0 && (batch.length >= STORIES_PER_COMMAND || facts + weight > factsPerCommand)) {
      batches.push(batch)
      batch = []
      facts = 0
    }
    batch.push(observation)
    facts += weight
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

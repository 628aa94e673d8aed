import type { Role } from './solarScenario'

type Command = { readonly type: string; readonly [field: string]: unknown }

const ROUND = 'round-maturity'
const STARTED = 212
/** Stories whose size the team is not sure of, and what the data scientist thinks; the others have not given yet. */
const SIZES: Readonly<Record<string, string>> = { community: 'XL', reward: 'M', 'grid-service': 'L' }

interface Doors {
  readonly storyId: (slug: string) => string
  readonly send: (role: Role, command: Command) => Promise<void>
  /** Keeps somebody's sizes of a round sealed. */
  readonly give: (role: Role, round: string, sizes: Readonly<Record<string, string>>) => Promise<void>
}

/** A round that is under way: one has given, unseen by the others. */
export async function solarRoundSteps(day: number, { storyId, send, give }: Doors): Promise<void> {
  if (day !== STARTED) return
  const stories = Object.keys(SIZES).map(storyId)
  await send('owner', { type: 'StartRound', round: ROUND, stories })
  await give('scientist', ROUND, Object.fromEntries(Object.entries(SIZES).map(([slug, size]) => [storyId(slug), size])))
}

import { gunzipSync } from 'node:zlib'
import type { RunningHost } from '../../../host/server'
import type { Issue } from './doors'
import { doorsOf } from './doors'

type Named = Readonly<Record<string, { readonly name: string; readonly retired?: true }>>
type Structure = { readonly verticals: Named; readonly slices: Named }

/** A plan in BLANK that a test can know by heart. */
export type SmallPlan = {
  /** A, B and C stand in Front, MVP in this order; D in Content, Growth; E and F wait in the tray. */
  readonly stories: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E' | 'F', Issue>>
}

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** Starts a plan in BLANK with the verticals Front and Content, and places four stories named after letters. */
export async function startSmallPlan(host: RunningHost): Promise<SmallPlan> {
  const { ask, send, addStory } = doorsOf(host)
  const stories = {} as Record<(typeof LETTERS)[number], Issue>
  for (const letter of LETTERS) stories[letter] = await addStory('BLANK', `Story ${letter}`)
  const start = { id: 'small-plan', scope: 'project = BLANK', verticals: ['Front', 'Content'], timeZone: 'Europe/Berlin' }
  await ask('Product owner', { project: 'BLANK' }, 'plan.start', start)
  await host.settle()
  const { verticals, slices } = await structureOf(host, 'BLANK')
  const place = (letters: readonly (keyof typeof stories)[], vertical: string, slice: string): Promise<void> =>
    send('Product owner', stories.A.key, {
      type: 'PlaceStories',
      stories: letters.map((letter) => stories[letter].id),
      vertical: idOf(verticals, vertical),
      activity: null,
      slice: idOf(slices, slice),
      before: null,
    })
  await send('Product owner', stories.A.key, { type: 'UnplaceStories', stories: Object.values(stories).map(({ id }) => id) })
  await place(['A', 'B', 'C'], 'Front', 'MVP')
  await place(['D'], 'Content', 'Growth')
  return { stories }
}

export async function structureOf(host: RunningHost, project: string): Promise<Structure> {
  const read = await doorsOf(host).ask<{ value: { state: string } }>('Product owner', { project }, 'plan.read', { stories: [] })
  const { plan } = JSON.parse(gunzipSync(Buffer.from(read.value.state, 'base64')).toString()) as { plan: { map: Structure } }
  return plan.map
}

export function idOf(things: Named, name: string): string {
  const id = Object.entries(things).find(([, thing]) => thing.name === name && thing.retired === undefined)?.[0]
  if (id === undefined) throw new Error(`The map has no ${name}`)
  return id
}

import type { PlanState } from '../../plan/planState'
import { derivedId } from '../derivedId'
import type { Backfill } from '../planRecords'
import { readPlanPart, recordAsApp } from '../recordAsApp'
import type { Services } from '../services'

/** The ids of what a plan's first structure is made of: the same whenever it is drawn. */
export const epicVertical = (epic: string): string => `epic-${epic}`
export const SINGLE_VERTICAL = 'stories'
const OTHER_VERTICAL = 'other'

const PLACES_PER_COMMAND = 500

/**
 * A first layout to start from, said as an assumption: each unplaced story into the vertical of its epic, those
 * without one into a vertical of their own, all in the first slice. A map that somebody drew stays as it is.
 */
export async function layOutFirst(services: Services, plan: string, layout: Backfill['layout']): Promise<void> {
  if (layout === 'none') return
  const state = await readPlanPart(services, plan)
  const slice = firstOf(state.plan.map.slices)
  if (slice === null) return
  const unplaced = Object.entries(state.plan.jiraFacts.rows)
    .filter(([story, row]) => row.absent === undefined && state.plan.map.places[story] === undefined)
    .map(([story, row]) => ({ story, vertical: verticalOf(state, row.epic, layout) }))
  if (unplaced.length === 0) return

  const logId = state.plan.settings.logId ?? ''
  let seq = state.seq
  if (unplaced.some(({ vertical }) => vertical === OTHER_VERTICAL) && state.plan.map.verticals[OTHER_VERTICAL] === undefined)
    seq = await recordAsApp(services, plan, seq, {
      id: derivedId('other', logId),
      source: 'import',
      command: { type: 'AddVertical', vertical: OTHER_VERTICAL, name: 'Without an epic', before: null },
    })
  for (let i = 0; i < unplaced.length; i += PLACES_PER_COMMAND) {
    const places = unplaced.slice(i, i + PLACES_PER_COMMAND).map(({ story, vertical }) => ({ story, vertical, activity: null, slice }))
    const id = derivedId('layout', logId, places)
    seq = await recordAsApp(services, plan, seq, { id, source: 'import', command: { type: 'LayOutStories', places } })
  }
  await recordAsApp(services, plan, seq, {
    id: derivedId('layoutNote', logId),
    source: 'import',
    command: { type: 'NoteAssumptions', assumptions: [layout === 'epics' ? BY_EPIC : IN_ONE] },
  })
}

const BY_EPIC = 'Stories were laid out by their epics, all of them in the first slice: move later ones down.'
const IN_ONE = 'No epics were found, so all stories are in one vertical and in the first slice: divide them as you like.'

function verticalOf(state: PlanState, epic: string | null, layout: 'epics' | 'single'): string {
  if (layout === 'single') return SINGLE_VERTICAL
  const vertical = epic === null ? undefined : state.plan.map.verticals[epicVertical(epic)]
  return epic === null || vertical === undefined || vertical.retired ? OTHER_VERTICAL : epicVertical(epic)
}

function firstOf(slices: PlanState['plan']['map']['slices']): string | null {
  const standing = Object.entries(slices).filter(([, slice]) => !slice.retired)
  return standing.toSorted(([, a], [, b]) => (a.rank < b.rank ? -1 : 1))[0]?.[0] ?? null
}

import type { Decision } from '../../kernel/decision'
import { rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import { decide as decideEstimates } from '../estimates/decide'
import type { EstimatesEvent } from '../estimates/events'
import { placeStories, rejectCell } from '../map/decidePlaces'
import type { MapEvent } from '../map/events'
import type { LearningCommand } from './commands'
import type { LearningEvent } from './events'

type AfterVerdict = Extract<LearningCommand, { type: 'Persevere' | 'Pivot' | 'Stop' }>
type Consequence = LearningEvent | EstimatesEvent | MapEvent

/** The decision with the sizes and places that come with it, all in one commit or nothing of it (LEARN-7, LEARN-8). */
export function withConsequences(decision: Decision<LearningEvent>, command: AfterVerdict, state: PlanState): Decision<Consequence> {
  if (decision.kind === 'rejected' || decision.events.length === 0) return decision
  const placing = placed(command, state)
  if (placing.kind === 'rejected') return { ...placing, at: 'place' }
  const sizing = resized(command, state)
  if (sizing.kind === 'rejected') return { ...sizing, at: 'resized' }
  return { kind: 'decided', events: [...decision.events, ...placing.events, ...sizing.events] }
}

const NOTHING = { kind: 'decided', events: [] } as const

/** What stands on the map already stays where it is: only the others take the place. */
function placed(command: AfterVerdict, state: PlanState): Decision<MapEvent> {
  if (command.type !== 'Pivot' || command.place === undefined) return NOTHING
  const { map } = state.plan
  const stories = command.added.filter((story) => map.places[story] === undefined || rejectCell(map, map.places[story]) !== null)
  return stories.length === 0 ? NOTHING : placeStories({ type: 'PlaceStories', stories, ...command.place, before: null }, state)
}

function resized(command: AfterVerdict, state: PlanState): Decision<EstimatesEvent> {
  const { resized: stories = [] } = command
  if (stories.length === 0) return NOTHING
  const gone = command.type === 'Persevere' ? [] : command.dropped
  if (stories.some(({ story }) => gone.includes(story))) return rejected('invalid', 'A story that is dropped takes no other size.')
  return decideEstimates({ type: 'EstimateStories', basis: 'several', stories }, state)
}

import { COMMIT_MAX_STORIES } from '../../kernel/commit'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { LocalId, StoryId } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import type { Text } from '../../kernel/text'
import type { MapEvent } from './events'
import { inOrder, RANK_LIMIT, ranksBefore } from './order'
import type { MapState, Rank } from './state'

/** What verticals, activities and slices have in common: they are added, renamed, moved, retired and restored. */
interface Thing {
  readonly name: Text
  readonly rank: Rank
  readonly retired?: true
}
type Things = Readonly<Record<LocalId, Thing>>
type ThingWord = 'vertical' | 'activity' | 'slice'

export function addThing(
  word: ThingWord,
  things: Things,
  id: LocalId,
  before: LocalId | null,
  event: (rank: Rank) => MapEvent,
): Decision<MapEvent> {
  if (things[id]) return rejected('alreadyExists', `This ${word} is already there.`, word)
  const rank = ranksBefore(inOrder(things), before, 1)[0]!
  return rank.length > RANK_LIMIT * 4 ? full(word) : decided(event(rank))
}

export function renameThing(word: ThingWord, things: Things, id: LocalId, name: Text, event: (was: Text) => MapEvent): Decision<MapEvent> {
  const thing = live(word, things, id)
  if ('kind' in thing) return thing
  return isSame(thing.name, name) ? NOTHING_TO_DO : decided(event(thing.name))
}

export function moveThing(
  word: ThingWord,
  things: Things,
  id: LocalId,
  before: LocalId | null,
  event: (rank: Rank, was: Rank) => MapEvent,
): Decision<MapEvent> {
  const thing = live(word, things, id)
  if ('kind' in thing) return thing
  if (before === id) return NOTHING_TO_DO
  const all = inOrder(things)
  const others = all.filter((one) => one.id !== id)
  const next = before === null ? -1 : others.findIndex((one) => one.id === before)
  const position = next < 0 ? others.length : next
  if (all[position]?.id === id) return NOTHING_TO_DO
  const rank = ranksBefore(others, before, 1)[0]!
  return rank.length > RANK_LIMIT * 4 ? full(word) : decided(event(rank, thing.rank))
}

/** Its stories return to the tray, in the same commit (MAP-6). */
export function retireThing(
  word: ThingWord,
  things: Things,
  id: LocalId,
  map: MapState,
  inside: readonly StoryId[],
  confirmed: boolean | undefined,
  event: MapEvent,
): Decision<MapEvent> {
  const thing = things[id]
  if (!thing) return rejected('notFound', `There is no such ${word}.`, word)
  if (thing.retired) return NOTHING_TO_DO
  if (inside.length === 0) return decided(event)
  if (inside.length > COMMIT_MAX_STORIES)
    return rejected('invalid', `It holds ${inside.length} stories; one step moves ${COMMIT_MAX_STORIES} at most. Move some of them first.`, word)
  if (confirmed !== true)
    return rejected('confirm', inside.length === 1 ? 'One story returns to the tray.' : `${inside.length} stories return to the tray.`, word)
  return decided({ type: 'StoriesUnplaced', stories: inside.map((story) => ({ story, was: { ...map.places[story]! } })) }, event)
}

export function restoreThing(word: ThingWord, things: Things, id: LocalId, event: MapEvent): Decision<MapEvent> {
  const thing = things[id]
  if (!thing) return rejected('notFound', `There is no such ${word}.`, word)
  return thing.retired ? decided(event) : NOTHING_TO_DO
}

function live(word: ThingWord, things: Things, id: LocalId) {
  const thing = things[id]
  if (!thing) return rejected('notFound', `There is no such ${word}.`, word)
  return thing.retired ? rejected('notFound', `This ${word} was retired.`, word) : thing
}

const full = (word: ThingWord) => rejected('invalid', `There is no room left here: move the ${word} to another place first.`, word)

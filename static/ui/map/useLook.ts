import { useMemo } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { usePage } from '../page/PageProvider'
import type { WorkKind } from '../../../src/playbook/workKinds'
import type { CardFilter } from './cardFilter'
import { NO_FILTER } from './cardFilter'
import type { ColourBy, Zoom } from './mapScope'

interface Look {
  /** The story that stands beside the map. */
  readonly opened: StoryId | null
  readonly zoom: Zoom
  readonly colourBy: ColourBy
  readonly filter: CardFilter
  readonly setZoom: (zoom: Zoom) => void
  readonly setColourBy: (colourBy: ColourBy) => void
  readonly setFilter: (filter: CardFilter) => void
}

/** How the map is looked at, kept in the page's address: a link shows others the same. */
export function useLook(): Look {
  const { address, setParams } = usePage()
  const { params } = address
  const { zoom, colour, find, state, size, kind, hypothesis } = params
  const filter = useMemo<CardFilter>(
    () => ({
      text: find ?? '',
      states: state === undefined ? NO_FILTER.states : (state.split('.') as CardFilter['states']),
      sizes: size === undefined ? [] : size.split('.').map((entry) => (entry === 'none' ? null : entry)),
      kinds: kind === undefined ? [] : kind.split('.').map((entry) => (entry === 'none' ? null : (entry as WorkKind))),
      hypothesis: hypothesis === 'with' || hypothesis === 'open' || hypothesis === 'late' ? hypothesis : 'any',
    }),
    [find, state, size, kind, hypothesis],
  )
  return {
    opened: params['story'] ?? null,
    zoom: zoom === 'compact' || zoom === 'dots' ? zoom : 'cards',
    colourBy: colour === 'vertical' || colour === 'risk' || colour === 'kind' ? colour : 'state',
    filter,
    setZoom: (next) => setParams({ zoom: next === 'cards' ? undefined : next }),
    setColourBy: (next) => setParams({ colour: next === 'state' ? undefined : next }),
    setFilter: (next) =>
      setParams({
        find: next.text === '' ? undefined : next.text,
        state: next.states.join('.') === NO_FILTER.states.join('.') ? undefined : next.states.join('.'),
        size: next.sizes.length === 0 ? undefined : next.sizes.map((entry) => entry ?? 'none').join('.'),
        kind: next.kinds.length === 0 ? undefined : next.kinds.map((entry) => entry ?? 'none').join('.'),
        hypothesis: next.hypothesis === 'any' ? undefined : next.hypothesis,
      }),
  }
}

import { useState } from 'react'
import type { Estimate } from '../../../../src/plan/areas/estimates/state'
import type { DecisionKind } from '../../../../src/plan/areas/learning/state'
import { rejectCell } from '../../../../src/plan/areas/map/decidePlaces'
import type { Cell } from '../../../../src/plan/areas/map/order'
import { isOpenStory } from '../../../../src/plan/delivery'
import type { StoryId } from '../../../../src/plan/kernel/ids'
import type { PlanState } from '../../../../src/plan/planState'
import type { HypothesisPanel } from '../../../../src/plan/views/issuePanel/hypothesisPanel'
import type { DecisionWish } from '../../decision/decisionWish'

/** What is being considered; nothing of it is anywhere but in the form. */
export interface DecisionDraft {
  readonly wish: DecisionWish
  /** What rests on the hypothesis and is not done, and the story that it was stated on. */
  readonly offered: readonly StoryId[]
  readonly resized: Readonly<Record<StoryId, Estimate>>
  /** Some of the added stand nowhere on the map. */
  readonly asksForPlace: boolean
  readonly drop: (story: StoryId, isDropped: boolean) => void
  readonly add: (story: StoryId) => void
  readonly remove: (story: StoryId) => void
  readonly resize: (story: StoryId, estimate: Estimate | null) => void
  readonly setPlace: (place: Cell | null) => void
}

/** To turn drops what rested on the hypothesis, unless somebody keeps it; the story itself stays, unless somebody drops it. */
export function useDecisionDraft(kind: DecisionKind, { id, story, openDependants }: HypothesisPanel, state: PlanState): DecisionDraft {
  const { map } = state.plan
  const standsAt = (one: StoryId): Cell | null => {
    const place = map.places[one]
    return place === undefined || rejectCell(map, place) !== null ? null : { vertical: place.vertical, activity: place.activity, slice: place.slice }
  }
  const [kept, setKept] = useState<readonly StoryId[]>([story])
  const [added, setAdded] = useState<readonly StoryId[]>([])
  const [resized, setResized] = useState<Readonly<Record<StoryId, Estimate>>>({})
  const [place, setPlace] = useState<Cell | null>(() => standsAt(story) ?? openDependants.map(standsAt).find((cell) => cell !== null) ?? null)
  const offered = [...openDependants, ...(isOpenStory(state, story) ? [story] : [])]
  const dropped = kind === 'persevere' ? [] : offered.filter((one) => !kept.includes(one))
  const joined = kind === 'pivot' ? added.filter((one) => !dropped.includes(one)) : []
  const asksForPlace = joined.some((one) => standsAt(one) === null)
  const stay = [...offered.filter((one) => !dropped.includes(one)), ...joined]
  return {
    wish: {
      kind,
      hypothesis: id,
      story,
      dropped,
      added: joined,
      resized: [...new Set(stay)].flatMap((one) => (resized[one] === undefined ? [] : [{ story: one, estimate: resized[one] }])),
      place: asksForPlace ? place : null,
    },
    offered,
    resized,
    asksForPlace,
    drop: (one, isDropped) => setKept(isDropped ? kept.filter((other) => other !== one) : [...kept, one]),
    add: (one) => setAdded([...added, one]),
    remove: (one) => setAdded(added.filter((other) => other !== one)),
    resize: (one, estimate) => setResized(estimate === null ? Object.fromEntries(Object.entries(resized).filter(([other]) => other !== one)) : { ...resized, [one]: estimate }),
    setPlace,
  }
}

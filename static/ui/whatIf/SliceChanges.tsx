import { useState } from 'react'
import type { Change } from '../../../src/forecast/results/whatIf'
import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { PlanParts } from '../../../src/plan/planState'
import { backboneOf, isStanding } from '../../../src/plan/views/storyMap/backbone'
import { mapStories } from '../../../src/plan/views/storyMap/mapStory'
import { count } from '../kit/amounts'
import { Button } from '../kit/Button'
import { CapacityForm } from './CapacityForm'
import { NewStoriesForm } from './NewStoriesForm'
import type { Draft } from './useDraft'

interface SliceChangesProps {
  readonly plan: PlanParts
  readonly today: Day
  readonly draft: Draft
}

/** Slices to drop, stories and slices to add, capacity to move. */
export function SliceChanges({ plan, today, draft }: SliceChangesProps) {
  const [open, setOpen] = useState<'stories' | 'capacity' | null>(null)
  const stories = mapStories(plan)
  const openIn = (slice: string): number =>
    Object.entries(plan.map.places).filter(([id, place]) => place.slice === slice && isStanding(plan.map, place) && (stories[id]?.state === 'todo' || stories[id]?.state === 'doing')).length
  const slices = backboneOf(plan.map, () => false).slices.map((slice) => ({ ...slice, left: openIn(slice.id) }))
  const close = (): void => setOpen(null)
  return (
    <>
      <fieldset className="fl-try">
        <legend>Drop a slice</legend>
        {slices
          .filter(({ left }) => left > 0)
          .map(({ id, name, left }) => {
            const isAbout = (change: Change): boolean => change.kind === 'dropSlice' && change.slice === id
            return (
              <label key={id} className="fl-try-check">
                <input
                  type="checkbox"
                  checked={draft.changes.some(isAbout)}
                  onChange={(event) => draft.replace(isAbout, event.target.checked ? { kind: 'dropSlice', slice: id } : null)}
                />
                <span>
                  {textOr(name, 'withheld')} <span className="fl-subtle">{count(left, 'open story', 'open stories')}</span>
                </span>
              </label>
            )
          })}
      </fieldset>
      <div className="fl-try">
        {open === 'stories' ? (
          <NewStoriesForm
            plan={plan}
            label="More stories"
            onAdd={(slice, number, days) => draft.add({ kind: 'addStories', slice, count: number, days })}
            onAddSlice={(slice, name, after, number, days) => draft.add({ kind: 'addSlice', slice, name, after, count: number, days })}
            onClose={close}
          />
        ) : open === 'capacity' ? (
          <CapacityForm today={today} onAdd={(from, to, part) => draft.add({ kind: 'capacity', from, to, part })} onClose={close} />
        ) : (
          <div className="fl-try-more">
            <Button size="small" onClick={() => setOpen('stories')}>
              Add stories or a slice
            </Button>
            <Button size="small" onClick={() => setOpen('capacity')}>
              Change the capacity
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

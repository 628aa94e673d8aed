import { useMemo } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { healCommand } from '../../../src/plan/planning/healCommand'
import type { LateDependency } from '../../../src/plan/views/lateDependencies'
import { lateDependencies } from '../../../src/plan/views/lateDependencies'
import { WORK_KINDS } from '../../../src/playbook/workKinds'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { keyOf, useMapScope } from './mapScope'
import { storiesName } from './spoken'

interface LateCardItemsProps {
  /** All that the menu is about. */
  readonly stories: readonly StoryId[]
  readonly story: StoryId
  readonly close: () => void
}

/** Of a card's menu, what comes after its first picture: what heals a dependency placed too late (S6), and the kind of work (S8). */
export default function LateCardItems({ stories, story, close }: LateCardItemsProps) {
  const { now, actions } = useMapScope()
  const { state } = usePlanReady()
  const at = useNow()
  const current = now()
  const dependencies = useMemo(() => lateDependencies(state.plan, at), [state.plan, at])
  const late = dependencies.late.filter((one) => one.story === story)
  const circle = dependencies.circles.find((one) => one.includes(story))
  const beside = { at: 'card', story } as const
  const kind = current.map.stories[story]?.kind
  const sayHealing = ({ where, healing: { way, stories: moved }, to }: LateDependency): string => {
    const named = storiesName(moved.map((id) => keyOf(current, id)))
    if (where === 'slice') return `Move ${named} ${way === 'earlier' ? 'up' : 'down'} to ${textOr(state.plan.map.slices[to ?? '']?.name ?? '', 'hidden slice')}`
    return `Move ${named} ${to === null ? 'out of the iterations' : `${way} to ${textOr(state.plan.iterations.byId[to]?.name ?? '', 'an iteration')}`}`
  }
  return (
    <>
      {circle && <p className="fl-map-menu-title">In a circle: {[...circle, circle[0]!].map((id) => keyOf(current, id)).join(' needs ')}</p>}
      {late.map((one) => (
        <button
          key={one.where}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close()
            void actions.run(healCommand(state.plan, one), sayHealing(one).replace(/^Move/, 'Moved'), beside)
          }}
        >
          {sayHealing(one)}, so that nothing comes before what it needs
        </button>
      ))}
      <div role="group" aria-label="Kind of work" className="fl-map-menu-sizes">
        {WORK_KINDS.map(({ id, short, name }) => (
          <button
            key={id}
            type="button"
            role="menuitemradio"
            aria-checked={kind === id}
            tabIndex={-1}
            title={name}
            onClick={() => {
              close()
              const said = `${storiesName(stories.map((one) => keyOf(current, one)))} ${stories.length === 1 ? 'is' : 'are'} ${kind === id ? 'of no kind any more' : short.toLowerCase()}`
              void actions.run({ type: 'SetWorkKind', stories: [...stories], kind: kind === id ? null : id }, said, beside)
            }}
          >
            {short}
          </button>
        ))}
      </div>
    </>
  )
}

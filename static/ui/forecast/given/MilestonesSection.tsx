import type { Milestone } from '../../../../src/plan/areas/milestones/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import { dayOf } from '../../../../src/plan/workCalendar'
import { useDayWords } from '../../charts/useDayWords'
import { Button } from '../../kit/Button'
import { ActionError } from '../../kit/ActionError'
import { Lozenge } from '../../kit/Lozenge'
import { MessageLine } from '../../kit/MessageHost'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { newId } from '../../plan/newId'
import { MilestoneForm } from './MilestoneForm'
import './Given.css'

const PLACE = 'milestones'
const NEW = 'new'

/** Days that slices are wished for by (T1): set, moved with a reason, removed. */
export function MilestonesSection() {
  const { state, me, asOf } = usePlanReady()
  const { calendar } = state.plan.settings
  const today = dayOf(useNow(), calendar)
  const words = useDayWords()
  const action = useAction(PLACE)
  const opener = useOpener<string>()
  const mayChange = me.may.includes('structure') && asOf === undefined
  const milestones = Object.entries(state.plan.milestones.byId).toSorted(([, a], [, b]) => (a.day < b.day ? -1 : 1))
  const close = (): void => {
    action.clear()
    opener.close()
  }
  return (
    <section className="fl-given" aria-label="Milestones and their slices">
      <div className="fl-given-head">
        <h3 ref={opener.heading} tabIndex={-1}>
          Milestones
        </h3>
        {mayChange && (
          <Button size="small" aria-expanded={opener.open === NEW} onClick={() => opener.toggle(NEW)}>
            Add a milestone
          </Button>
        )}
      </div>
      {opener.open === NEW && <MilestoneForm milestone={null} today={today} action={action} onSave={(details) => action.run({ type: 'SetMilestone', milestone: newId(), details }, 'Milestone set')} onClose={close} />}
      {milestones.length === 0 && opener.open !== NEW && (
        <p className="fl-subtle">None yet. A milestone is a day by which everything down to a slice is wished for; the forecast says how likely that is.</p>
      )}
      <ul className="fl-given-list">
        {milestones.map(([id, milestone]) => (
          <li key={id}>
            {opener.open === id ? (
              <MilestoneForm
                milestone={milestone}
                today={today}
                action={action}
                onSave={(details, why) => action.run({ type: 'ChangeMilestone', milestone: id, details, why }, 'Milestone changed')}
                onClose={close}
              />
            ) : (
              <div className="fl-given-row">
                <span>
                  ◇ {textOr(milestone.name, 'withheld')}: {sliceName(milestone, state.plan.map.slices)} by {words.weekday(milestone.day)}{' '}
                  {milestone.day < today && <Lozenge tone="neutral">day has passed</Lozenge>}
                </span>
                {mayChange && <RowButtons name={textOr(milestone.name, 'milestone')} onChange={() => opener.toggle(id)} onRemove={() => void action.run({ type: 'RemoveMilestone', milestone: id, why: '' }, 'Milestone removed')} />}
              </div>
            )}
          </li>
        ))}
      </ul>
      {opener.open === null && <ActionError action={action} />}
      <MessageLine place={PLACE} />
    </section>
  )
}

function RowButtons({ name, onChange, onRemove }: { readonly name: string; readonly onChange: () => void; readonly onRemove: () => void }) {
  return (
    <span className="fl-given-buttons">
      <Button size="small" kind="subtle" aria-label={`Change ${name}`} onClick={onChange}>
        Change
      </Button>
      <Button size="small" kind="subtle" aria-label={`Remove ${name}`} onClick={onRemove}>
        Remove
      </Button>
    </span>
  )
}

type Slices = Readonly<Record<LocalId, { readonly name: Milestone['name']; readonly retired?: true }>>

function sliceName({ slice }: Milestone, slices: Slices): string {
  const found = slices[slice]
  if (!found) return 'a slice that is gone'
  return found.retired ? `${textOr(found.name, 'a slice')} (retired)` : textOr(found.name, 'a slice')
}

import type { NorthStar } from '../../../../src/plan/areas/strategy/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import { useDayWords } from '../../charts/useDayWords'
import { measure } from '../../kit/amounts'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanReady } from '../../page/usePlanReady'
import { newId } from '../../plan/newId'
import { ReadingForm } from './ReadingForm'
import { StarForm } from './StarForm'
import { StarPicture } from './StarPicture'

const NEW = 'new'

/** The few metrics that everything is for: where each started, stands and is to get to (T1). */
export function NorthStars({ mayEdit }: { readonly mayEdit: boolean }) {
  const { state } = usePlanReady()
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<string>()
  const stars = Object.entries(state.plan.strategy.northStars)
  return (
    <section className="fl-section" aria-labelledby="fl-stars">
      <div className="fl-between">
        <h2 id="fl-stars" ref={heading} tabIndex={-1}>
          North Star metrics
        </h2>
        {mayEdit && (
          <Button size="small" aria-expanded={open === NEW} onClick={() => toggle(NEW)}>
            Add a metric
          </Button>
        )}
      </div>
      {open === NEW && <StarForm star={null} action={action} onSave={(star) => action.run({ type: 'StateNorthStar', northStar: newId(), star }, 'North Star metric stated')} onClose={close} />}
      {stars.length === 0 && open !== NEW && <p className="fl-note">None yet. A North Star metric says in one number whether the product does what it is for.</p>}
      <ul className="fl-stars">
        {stars.map(([id, star]) => (
          <Star key={id} id={id} star={star} mayEdit={mayEdit} />
        ))}
      </ul>
      <ActionError action={action} />
    </section>
  )
}

function Star({ id, star, mayEdit }: { readonly id: LocalId; readonly star: NorthStar; readonly mayEdit: boolean }) {
  const action = useAction()
  const words = useDayWords()
  const { open, toggle, close, heading } = useOpener<'change' | 'read'>()
  const name = textOr(star.name, 'withheld')
  const unit = textOr(star.unit, '')
  const last = star.readings.at(-1)
  const target = star.target === null ? '' : ` of ${measure(star.target, unit)}${star.due === null ? '' : ` by ${words.day(star.due)}`}`
  return (
    <li className="fl-star">
      <h3 ref={heading} tabIndex={-1}>
        {name}
      </h3>
      <p>
        {last ? `${measure(last.value, unit)}${target}, read on ${words.day(last.day)}` : `Not read yet${star.target === null ? '' : `; target ${measure(star.target, unit)}${star.due === null ? '' : ` by ${words.day(star.due)}`}`}`}
        {star.start !== null && <span className="fl-subtle"> · started at {measure(star.start, unit)}</span>}
      </p>
      {star.readings.length > 0 && <StarPicture name={name} unit={unit} star={star} />}
      {mayEdit && (
        <div className="fl-actions">
          <Button size="small" aria-expanded={open === 'read'} aria-label={`Add a reading of ${name}`} onClick={() => toggle('read')}>
            Add a reading
          </Button>
          <Button size="small" kind="subtle" aria-expanded={open === 'change'} aria-label={`Change ${name}`} onClick={() => toggle('change')}>
            Change
          </Button>
          <Button size="small" kind="subtle" aria-label={`Remove ${name}`} onClick={() => void action.run({ type: 'RemoveNorthStar', northStar: id }, `${name} removed`)}>
            Remove
          </Button>
        </div>
      )}
      {open === 'read' && <ReadingForm name={name} action={action} onSave={(day, value) => action.run({ type: 'ReadNorthStar', northStar: id, day, value }, 'Reading saved')} onClose={close} />}
      {open === 'change' && <StarForm star={star} action={action} onSave={(changed) => action.run({ type: 'ChangeNorthStar', northStar: id, star: changed }, 'North Star metric changed')} onClose={close} />}
      {open === null && <ActionError action={action} />}
    </li>
  )
}

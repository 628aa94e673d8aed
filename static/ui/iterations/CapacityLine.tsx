import type { CapacityCause, PlannedCapacity } from '../../../src/plan/areas/capacity/state'
import { CAPACITY_CAUSES } from '../../../src/plan/areas/capacity/state'
import { textOr } from '../../../src/plan/kernel/text'
import type { IterationCard } from '../../../src/plan/views/iterations'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { Field } from '../kit/Field'
import { InlineForm } from '../kit/InlineForm'
import { MessageLine } from '../kit/MessageHost'
import { numberIn, textIn } from '../kit/formValues'
import type { Action } from '../kit/useAction'
import { errorAt, useAction } from '../kit/useAction'
import { useOpener } from '../kit/useOpener'
import { usePlanReady } from '../page/usePlanReady'

/** The form's words; the line's stand in `planned`. */
const CAUSES: Readonly<Record<CapacityCause, string>> = { holidays: 'Holidays', people: 'People come or go', other: 'Something else' }

/** How much of the usual capacity an iteration ahead will have; the forecast goes by it. */
export function CapacityLine({ card }: { readonly card: IterationCard }) {
  const { state, me, asOf } = usePlanReady()
  const place = `capacity-${card.id}`
  const action = useAction(place)
  const opener = useOpener<'plan'>()
  const planned = state.plan.capacity.byIteration[card.id] ?? null
  const mayChange = me.may.includes('plan') && asOf === undefined && card.iteration.startsAt !== null && card.iteration.endsAt !== null
  const name = textOr(card.iteration.name, 'this iteration')
  if (planned === null && !mayChange) return null
  return (
    <div className="fl-capacity">
      {opener.open === 'plan' ? (
        <CapacityForm
          card={card}
          planned={planned}
          action={action}
          onClose={() => {
            action.clear()
            opener.close()
          }}
        />
      ) : (
        <div className="fl-capacity-line">
          <span className={planned === null ? 'fl-subtle' : undefined}>{planned === null ? 'Usual capacity' : sentence(planned)}</span>
          {mayChange && (
            <Button size="small" kind="subtle" aria-label={`Plan the capacity of ${name}`} onClick={() => opener.toggle('plan')}>
              Plan capacity
            </Button>
          )}
          {mayChange && planned !== null && (
            <Button
              size="small"
              kind="subtle"
              aria-label={`Usual capacity for ${name}`}
              onClick={() => void action.run({ type: 'WithdrawCapacity', iteration: card.id }, 'Back to the usual capacity')}
            >
              Usual again
            </Button>
          )}
        </div>
      )}
      {opener.open === null && <ActionError action={action} />}
      <MessageLine place={place} />
    </div>
  )
}

function sentence({ part, cause, note }: PlannedCapacity): string {
  const why = { holidays: 'holidays', people: 'people come or go', other: '' }[cause]
  const said = [why, textOr(note, 'withheld')].filter(Boolean).join(': ')
  return `${Math.round(part * 100)} % of the usual capacity${said === '' ? '' : ` (${said})`}`
}

interface CapacityFormProps {
  readonly card: IterationCard
  readonly planned: PlannedCapacity | null
  readonly action: Action
  readonly onClose: () => void
}

function CapacityForm({ card, planned, action, onClose }: CapacityFormProps) {
  const { problem } = action
  const save = (data: FormData): Promise<boolean> => {
    const percent = numberIn(data, 'part')
    if (percent === null || percent < 0 || percent > 200) return Promise.resolve(action.refuse('part', 'Give a part of the usual capacity between 0 and 200 %.'))
    const cause = CAPACITY_CAUSES.find((one) => one === textIn(data, 'cause')) ?? 'other'
    return action.run({ type: 'PlanCapacity', iteration: card.id, capacity: { part: percent / 100, cause, note: textIn(data, 'note') } }, 'Capacity planned')
  }
  return (
    <InlineForm label={`Capacity of ${textOr(card.iteration.name, 'this iteration')}`} submit="Plan" problem={problem} fields={['part', 'cause', 'note']} onSave={save} onClose={onClose}>
      <div className="fl-capacity-fields">
        <Field label="Part of the usual, %" error={errorAt(problem, 'part')}>
          {(control) => <input {...control} name="part" type="text" inputMode="decimal" defaultValue={planned === null ? '' : String(Math.round(planned.part * 100))} placeholder="50" />}
        </Field>
        <Field label="Because of" error={errorAt(problem, 'cause')}>
          {(control) => (
            <select {...control} name="cause" defaultValue={planned?.cause ?? 'holidays'}>
              {CAPACITY_CAUSES.map((cause) => (
                <option key={cause} value={cause}>
                  {CAUSES[cause]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Note" error={errorAt(problem, 'note')}>
          {(control) => <input {...control} name="note" type="text" maxLength={2000} defaultValue={planned === null ? '' : textOr(planned.note, '')} />}
        </Field>
      </div>
    </InlineForm>
  )
}

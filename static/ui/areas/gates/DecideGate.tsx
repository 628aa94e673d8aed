import { useState } from 'react'
import type { GateCheckId, GateDecisionKind } from '../../../../src/playbook/gateChecklist'
import { GATE_CHECKS, GATE_DECISION_NAMES, GATE_DECISIONS } from '../../../../src/playbook/gateChecklist'
import { FIRST_GATE_CLOSED } from '../../../../src/playbook/sheets/firstGate'
import { isFirstGate } from '../../../../src/plan/closedGates'
import type { GateRow } from '../../../../src/plan/views/gateReview'
import { dayOf } from '../../../../src/plan/workCalendar'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePage } from '../../page/PageProvider'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { newId } from '../../plan/newId'
import type { ConditionPart } from './ConditionFields'
import { ConditionFields, conditionField } from './ConditionFields'
import { shown } from './gateWords'

/** Opens the form in which the gate is decided on, or decided anew. */
export function DecideGate({ row, open: checks }: { readonly row: GateRow; readonly open: readonly GateCheckId[] }) {
  const { open, toggle, close, heading } = useOpener<'decide'>()
  return (
    <section className="fl-section" aria-labelledby="fl-gate-decide">
      <h3 id="fl-gate-decide" ref={heading} tabIndex={-1}>
        {row.decision === null ? 'The decision' : 'Another decision'}
      </h3>
      {open === null ? (
        <div className="fl-actions">
          <Button kind={row.decision === null ? 'primary' : 'default'} onClick={() => toggle('decide')}>
            {row.decision === null ? 'Decide' : 'Decide anew'}
          </Button>
        </div>
      ) : (
        <DecideForm row={row} checks={checks} onClose={close} />
      )}
    </section>
  )
}

/** What a condition needs, in the order of its fields. */
const MISSING = [
  ['text', 'Say what has to be true.'],
  ['owner', 'Say who sees to it.'],
  ['due', 'Say by when.'],
] as const satisfies readonly (readonly [ConditionPart, string])[]

function DecideForm({ row: { slice, name, decision: standing }, checks, onClose }: { readonly row: GateRow; readonly checks: readonly GateCheckId[]; readonly onClose: () => void }) {
  const action = useAction()
  const { problem } = action
  const [decision] = useState(newId)
  // What was on the screen when they began: a decision that comes meanwhile is a conflict, not overwritten.
  const [seen] = useState(() => standing?.id ?? null)
  const [kind, setKind] = useState<GateDecisionKind>('go')
  const [conditions, setConditions] = useState<readonly string[]>(() => [newId()])
  const { state } = usePlanReady()
  const { goTo } = usePage()
  const isUnframed = kind !== 'noGo' && checks.includes('framing') && isFirstGate(state.plan.map, slice)
  const isOpen = checks.length > 0 && kind !== 'noGo'
  const today = dayOf(useNow(), state.plan.settings.calendar)

  function save(data: FormData): Promise<boolean> {
    const who = textIn(data, 'who')
    if (who === '') return Promise.resolve(action.refuse('who', 'Say who decided: names or roles.'))
    if (textIn(data, 'reason') === '') return Promise.resolve(action.refuse('reason', 'Say why: whoever comes later will ask.'))
    const partOf = (part: ConditionPart, id: string): string => textIn(data, conditionField(part, id))
    const asked = kind === 'conditions' ? conditions.map((id) => ({ id, text: partOf('text', id), owner: partOf('owner', id), due: partOf('due', id) })) : []
    for (const { id, ...parts } of asked)
      for (const [part, message] of MISSING) if (parts[part] === '') return Promise.resolve(action.refuse(conditionField(part, id), message))
    const review = kind === 'noGo' ? textIn(data, 'review') : ''
    if (kind === 'noGo' && review === '') return Promise.resolve(action.refuse('review', 'Say on which day it is looked at again.'))
    return action.run(
      { type: 'DecideGate', slice, decision, kind, who, reason: textIn(data, 'reason'), conditions: asked, review: review === '' ? null : review, seen, ...(isOpen && { confirmed: true }) },
      `Gate of ${shown(name)}: ${GATE_DECISION_NAMES[kind].toLowerCase()}`,
    )
  }
  return (
    <InlineForm
      label={`Decide at the gate of ${shown(name)}`}
      submit={isOpen && !isUnframed ? `${GATE_DECISION_NAMES[kind]} all the same` : GATE_DECISION_NAMES[kind]}
      problem={problem}
      fields={['who', 'reason', 'review', ...conditions.flatMap((id, index) => [...MISSING.map(([part]) => conditionField(part, id)), `conditions.${index}.due`])]}
      onSave={save}
      onClose={() => {
        action.clear()
        onClose()
      }}
    >
      <Field label="Decision">
        {(control) => (
          <select {...control} value={kind} onChange={({ target }) => setKind(target.value as GateDecisionKind)}>
            {GATE_DECISIONS.map((one) => (
              <option key={one} value={one}>
                {GATE_DECISION_NAMES[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isUnframed && (
        <p>
          {FIRST_GATE_CLOSED}{' '}
          <Button kind="link" onClick={() => goTo('framing')}>
            Answer it
          </Button>
        </p>
      )}
      {isOpen && !isUnframed && <p>Still open: {checks.map((id) => GATE_CHECKS.find((check) => check.id === id)?.label).join('; ')}. Go needs a reason that says why that is fine.</p>}
      <Field label="Who decided" hint="Names or roles, as they should be read later" error={errorAt(problem, 'who')}>
        {(control) => <input {...control} name="who" type="text" maxLength={120} autoComplete="off" placeholder="Steering board" />}
      </Field>
      <Field label="Reason" error={errorAt(problem, 'reason')}>
        {(control) => <textarea {...control} name="reason" rows={3} maxLength={10_000} />}
      </Field>
      {kind === 'conditions' && <ConditionFields ids={conditions} problem={problem} today={today} onChange={setConditions} />}
      {kind === 'noGo' && (
        <Field label="Looked at again on" error={errorAt(problem, 'review')}>
          {(control) => <input {...control} name="review" type="date" min={today} />}
        </Field>
      )}
    </InlineForm>
  )
}

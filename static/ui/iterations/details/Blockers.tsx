import { useState } from 'react'
import type { Blocker } from '../../../../src/plan/areas/iterationPlans/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { InlineForm } from '../../kit/InlineForm'
import { Lozenge } from '../../kit/Lozenge'
import { ReasonForm } from '../../kit/ReasonForm'
import { textIn } from '../../kit/formValues'
import { errorAt, useAction } from '../../kit/useAction'
import { newId } from '../../plan/newId'
import { usePlanReady } from '../../page/usePlanReady'
import { useActorNames } from '../../plan/useActorNames'

interface BlockersProps {
  readonly iteration: LocalId
  readonly blockers: Readonly<Record<LocalId, Blocker>>
  readonly canPlan: boolean
}

/** What holds the work up, each with who sees to it. */
export function Blockers({ iteration, blockers, canPlan }: BlockersProps) {
  const plan = usePlanReady()
  const actors = [...new Set([plan.me.actor, ...Object.keys(plan.people).filter((actor) => plan.people[actor] !== null)])]
  const nameOf = useActorNames(plan, actors)
  const action = useAction()
  const [resolving, setResolving] = useState<LocalId | null>(null)
  const [isRaising, setRaising] = useState(false)
  const raise = (data: FormData): Promise<boolean> => {
    const owner = textIn(data, 'owner')
    return action.run({ type: 'RaiseBlocker', iteration, blocker: newId(), text: textIn(data, 'text'), owner: owner === '' ? null : owner }, 'Blocker raised')
  }
  // A form that was sent ends later: another one that was opened meanwhile stays.
  const closeRaising = (): void => {
    action.clear()
    setRaising(false)
  }
  const closeResolving = (id: LocalId): void => {
    action.clear()
    setResolving((now) => (now === id ? null : now))
  }
  const rows = Object.entries(blockers).toSorted(([, a], [, b]) => Number(a.resolved !== undefined) - Number(b.resolved !== undefined) || a.at - b.at)
  return (
    <section aria-label="Blockers">
      <h3>Blockers</h3>
      {rows.length === 0 && <p className="fl-subtle">Nothing holds the work up.</p>}
      <ul className="fl-blockers">
        {rows.map(([id, { text, owner, resolved }]) => (
          <li key={id}>
            <span>
              <Lozenge tone={resolved ? 'success' : 'danger'}>{resolved ? 'resolved' : 'open'}</Lozenge> <bdi>{textOr(text, 'withheld')}</bdi>
              {resolved && textOr(resolved.how, 'withheld') !== '' && <span className="fl-subtle"> {textOr(resolved.how, 'withheld')}</span>}
            </span>
            {canPlan && !resolved ? (
              <span className="fl-blocker-actions">
                <select
                  className="fl-input"
                  aria-label="Who sees to it"
                  value={owner ?? ''}
                  onChange={(event) => void action.run({ type: 'HandOverBlocker', iteration, blocker: id, owner: event.target.value === '' ? null : event.target.value }, 'Blocker handed over')}
                >
                  <Owners actors={owner !== null && !actors.includes(owner) ? [...actors, owner] : actors} nameOf={nameOf} />
                </select>
                <Button size="small" onClick={() => setResolving(id)}>
                  Resolved
                </Button>
              </span>
            ) : (
              <span className="fl-subtle">{owner === null ? 'nobody yet' : nameOf(owner)}</span>
            )}
            {resolving === id && (
              <ReasonForm
                title="Resolve"
                label="How"
                field="how"
                action={action}
                placeholder="What unblocked it"
                onSave={(how) => action.run({ type: 'ResolveBlocker', iteration, blocker: id, how }, 'Blocker resolved')}
                onClose={() => closeResolving(id)}
              />
            )}
          </li>
        ))}
      </ul>
      {isRaising ? (
        <InlineForm label="Raise a blocker" submit="Raise" problem={action.problem} fields={['text', 'owner']} onSave={raise} onClose={closeRaising}>
          <Field label="What holds the work up" error={errorAt(action.problem, 'text')}>
            {(control) => <input {...control} name="text" type="text" dir="auto" autoComplete="off" maxLength={2000} />}
          </Field>
          <Field label="Who sees to it" error={errorAt(action.problem, 'owner')}>
            {(control) => (
              <select {...control} name="owner" defaultValue={plan.me.actor}>
                <Owners actors={actors} nameOf={nameOf} />
              </select>
            )}
          </Field>
        </InlineForm>
      ) : (
        canPlan && (
          <Button size="small" onClick={() => setRaising(true)}>
            Raise a blocker
          </Button>
        )
      )}
      {resolving === null && !isRaising && <ActionError action={action} />}
    </section>
  )
}

function Owners({ actors, nameOf }: { readonly actors: readonly string[]; readonly nameOf: (actor: string) => string }) {
  return (
    <>
      <option value="">Nobody yet</option>
      {actors.map((actor) => (
        <option key={actor} value={actor}>
          {nameOf(actor)}
        </option>
      ))}
    </>
  )
}

import type { AuditSheet } from '../../../../src/plan/views/auditSheet'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Lozenge } from '../../kit/Lozenge'
import { Message } from '../../kit/Message'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useActorNames } from '../../plan/useActorNames'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { lapseSentence, shown, standingWord } from './auditWords'

/** The business side's word: who gave it, for whom, and whether it still holds. */
export function SignOff({ sheet, canEdit }: { readonly sheet: AuditSheet; readonly canEdit: boolean }) {
  const { standing, counting } = sheet
  const plan = usePlanReady()
  const dates = usePlanDates()
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'sign'>()
  const signOff = standing.kind === 'unsigned' ? null : standing.signOff
  const nameOf = useActorNames(plan, signOff === null ? [] : [signOff.by])
  const { word, tone } = standingWord(standing)
  const needsOne = standing.kind !== 'signed'
  return (
    <section className="fl-section" aria-labelledby="fl-audit-sign-off">
      <div className="fl-in-line">
        <h2 id="fl-audit-sign-off" ref={heading} tabIndex={-1}>
          Sign-off by the business side
        </h2>
        <Lozenge tone={tone}>{word}</Lozenge>
      </div>
      {signOff !== null && (
        <p>
          {nameOf(signOff.by)} signed it for <span dir="auto">{shown(signOff.role)}</span> on {dates.day(signOff.at)}
          {signOff.note !== '' && <span dir="auto">: “{shown(signOff.note)}”</span>}
        </p>
      )}
      {standing.kind === 'lapsed' && (
        <Message tone="warning" title="It has lapsed">
          {lapseSentence(standing.lapse)} It has to be signed again, or the finding taken back.
        </Message>
      )}
      {standing.kind === 'unsigned' && (
        <p className="fl-note">A story goes from Prototype on to Deploy when somebody from the business side has signed what was found, or with a reason of its own.</p>
      )}
      {canEdit && (
        <div className="fl-actions">
          <Button kind={needsOne && counting.length > 0 ? 'primary' : 'default'} size="small" disabled={counting.length === 0} aria-expanded={open === 'sign'} onClick={() => toggle('sign')}>
            {signOff === null ? 'Sign off' : 'Sign off again'}
          </Button>
          {signOff !== null && (
            <Button kind="subtle" size="small" onClick={() => void action.run({ type: 'WithdrawSignOff', why: '' }, 'Sign-off withdrawn')}>
              Withdraw
            </Button>
          )}
          {counting.length === 0 && <span className="fl-note">Record a finding first.</span>}
        </div>
      )}
      {open === 'sign' && (
        <SignForm
          sheet={sheet}
          onClose={close}
        />
      )}
      <ActionError action={action} />
    </section>
  )
}

function SignForm({ sheet: { open, counting, standing }, onClose }: { readonly sheet: AuditSheet; readonly onClose: () => void }) {
  const action = useAction()
  const before = standing.kind === 'unsigned' ? '' : shown(standing.signOff.role)
  return (
    <InlineForm
      label="Sign off the audit"
      submit={open.length > 0 ? 'Sign it off all the same' : 'Sign it off'}
      problem={action.problem}
      fields={['role', 'note']}
      onSave={(data) => {
        const role = textIn(data, 'role')
        if (role === '') return Promise.resolve(action.refuse('role', 'Say for whom you sign: the role on the business side.'))
        return action.run({ type: 'SignOffAudit', role, note: textIn(data, 'note'), seen: [...counting], ...(open.length > 0 && { confirmed: true }) }, 'Audit signed off')
      }}
      onClose={onClose}
    >
      {open.length > 0 && (
        <div>
          <p>Still open:</p>
          <ul className="fl-audit-open">
            {open.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      )}
      <Field label="Signed for" hint="The role on the business side that answers for it" error={errorAt(action.problem, 'role')}>
        {(control) => <input {...control} name="role" type="text" maxLength={120} autoComplete="off" placeholder="Head of customer care" defaultValue={before} />}
      </Field>
      <Field label={open.length > 0 ? 'Why it is signed off with this open' : 'Note'} error={errorAt(action.problem, 'note')}>
        {(control) => <textarea {...control} name="note" rows={2} maxLength={10_000} />}
      </Field>
    </InlineForm>
  )
}

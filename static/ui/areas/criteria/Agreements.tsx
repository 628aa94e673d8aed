import type { Side } from '../../../../src/playbook/criterionWords'
import { SIDES } from '../../../../src/playbook/criterionWords'
import type { PlanCommand } from '../../../../src/plan/planState'
import { textOr } from '../../../../src/plan/kernel/text'
import { promiseText } from '../../../../src/plan/views/criteria/promise'
import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { openSides } from '../../../../src/plan/views/criteria/scorecard'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Lozenge } from '../../kit/Lozenge'
import { ReasonForm } from '../../kit/ReasonForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { useActorNames } from '../../plan/useActorNames'
import { SIDE_NAMES, STANDING_TONES } from './criteriaWords'

interface AgreementsProps {
  readonly row: CriterionRow
  readonly canEdit: boolean
}

/** Both sides, each with who agreed and when, or what has still to happen (P6). */
export function Agreements({ row, canEdit }: AgreementsProps) {
  return (
    <section className="fl-section" aria-labelledby="fl-criterion-agreed">
      <h3 id="fl-criterion-agreed">Agreement</h3>
      {SIDES.map((side) => (
        <OneSide key={side} row={row} side={side} canEdit={canEdit} />
      ))}
    </section>
  )
}

function OneSide({ row, side, canEdit }: AgreementsProps & { readonly side: Side }) {
  const { id, criterion, sides } = row
  const { comparison, target, commitment } = criterion
  const plan = usePlanReady()
  const dates = usePlanDates()
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'agree' | 'withdraw'>()
  const agreement = criterion.agreements[side]
  const nameOf = useActorNames(plan, agreement ? [agreement.by] : [])
  const isAsked = action.problem?.code === 'confirm'
  const standing = sides[side]
  const finish = (): void => {
    action.clear()
    close()
  }
  const wish = (who: string): PlanCommand => ({
    type: 'AgreeToCriterion',
    criterion: id,
    side,
    who,
    to: { comparison, target, commitment },
    ...(isAsked && { confirmed: true }),
  })
  return (
    <div className="fl-entry" role="group" aria-label={SIDE_NAMES[side]}>
      <h4 ref={heading} tabIndex={-1}>
        {SIDE_NAMES[side]} <Lozenge tone={STANDING_TONES[standing]}>{STANDING_WORDS[standing]}</Lozenge>
      </h4>
      {agreement && (
        <p className="fl-note">
          {agreement.who === '' ? nameOf(agreement.by) : `${textOr(agreement.who, 'Withheld')}, recorded by ${nameOf(agreement.by)}`}, {dates.day(agreement.at)}
          {agreement.isLapsed && '. It was changed since.'}
        </p>
      )}
      {canEdit && open === null && standing === 'agreed' && (
        <p className="fl-note">
          <Button kind="link" aria-label={`Take back the ${side} side’s agreement`} onClick={() => toggle('withdraw')}>
            Take it back
          </Button>
        </p>
      )}
      {canEdit && open === null && standing !== 'agreed' && (
        <div className="fl-actions">
          <Button size="small" kind={openSides(row)[0] === side ? 'primary' : 'default'} onClick={() => toggle('agree')}>
            {standing === 'lapsed' ? `Agree again for the ${side} side` : `Agree for the ${side} side`}
          </Button>
        </div>
      )}
      {open === 'agree' && (
        <InlineForm
          label={`Agree for the ${side} side`}
          submit={isAsked ? 'I speak for both' : 'Agree'}
          problem={action.problem}
          fields={['who']}
          onSave={(data) => action.run(wish(textIn(data, 'who')), `The ${side} side agrees`)}
          onClose={finish}
        >
          <p>{promiseText(criterion)}</p>
          <Field label="For whom" hint="Leave it empty if it is you who agrees." error={errorAt(action.problem, 'who')}>
            {(control) => <input {...control} name="who" type="text" dir="auto" maxLength={200} placeholder="Head of customer service" />}
          </Field>
        </InlineForm>
      )}
      {open === 'withdraw' && (
        <ReasonForm
          title="Take the agreement back"
          label="Why it no longer holds"
          field="why"
          action={action}
          onSave={(why) => action.run({ type: 'WithdrawAgreement', criterion: id, side, why }, `The ${side} side’s agreement is taken back`)}
          onClose={close}
        />
      )}
    </div>
  )
}

const STANDING_WORDS = { agreed: 'agreed', lapsed: 'lapsed', missing: 'not agreed yet' } as const

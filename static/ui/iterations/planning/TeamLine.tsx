import type { DailyRate } from '../../../../src/plan/planning/teamCapacity'
import { DEFAULT_FOCUS } from '../../../../src/plan/planning/teamCapacity'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { InlineForm } from '../../kit/InlineForm'
import { MessageLine } from '../../kit/MessageHost'
import { numberIn } from '../../kit/formValues'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { rateSentence } from './planWords'

/** Where the capacity is known from; while history does not tell it, the team says how many people there are. */
export function TeamLine({ rate }: { readonly rate: DailyRate }) {
  const { state, me, asOf } = usePlanReady()
  const dates = usePlanDates()
  const action = useAction('team')
  const opener = useOpener<'team'>()
  const mayChange = rate.kind === 'team' && me.may.includes('plan') && asOf === undefined
  const { team } = state.plan.iterationPlans
  const { problem } = action
  const save = (data: FormData): Promise<boolean> => {
    const people = numberIn(data, 'people')
    const focus = numberIn(data, 'focus')
    if (people === null || people < 0.1 || people > 200) return Promise.resolve(action.refuse('people', 'Say how many people there are, up to 200.'))
    if (focus === null || focus < 5 || focus > 100) return Promise.resolve(action.refuse('focus', 'Give a part of the working day between 5 and 100 %.'))
    return action.run({ type: 'SetTeam', team: { people, focus: focus / 100 } }, 'Team set')
  }
  return (
    <div className="fl-proposal-team">
      <p className="fl-subtle">
        {rateSentence(rate, dates.day)}{' '}
        {mayChange && opener.open === null && (
          <Button kind="link" onClick={() => opener.toggle('team')}>
            Change
          </Button>
        )}
      </p>
      {opener.open === 'team' && (
        <InlineForm
          label="Team"
          submit="Set"
          problem={problem}
          fields={['people', 'focus']}
          onSave={save}
          onClose={() => {
            action.clear()
            opener.close()
          }}
        >
          <div className="fl-capacity-fields">
            <Field label="People" error={errorAt(problem, 'people')}>
              {(control) => <input {...control} name="people" type="text" inputMode="decimal" defaultValue={String(team?.people ?? (rate.kind === 'team' ? rate.team.people : 1))} />}
            </Field>
            <Field label="Of their days for stories, %" error={errorAt(problem, 'focus')}>
              {(control) => <input {...control} name="focus" type="text" inputMode="decimal" defaultValue={String(Math.round((team?.focus ?? DEFAULT_FOCUS) * 100))} />}
            </Field>
          </div>
        </InlineForm>
      )}
      <MessageLine place="team" />
    </div>
  )
}

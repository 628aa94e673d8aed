import { Field } from '../kit/Field'
import { errorAt, useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import { SaveRow } from './SaveRow'
import { SettingsSection } from './SettingsSection'
import { WorkDays } from './WorkDays'
import { typedDays } from './holidays'
import { useDraft } from './useDraft'

/** Which days count as working days, and when a day begins. */
export function Calendar({ mayChange }: { readonly mayChange: boolean }) {
  const { calendar } = usePlanReady().state.plan.settings
  const draft = useDraft({ timeZone: calendar.timeZone, workDays: [...calendar.workDays].sort(), holidays: calendar.holidays.join('\n') })
  const action = useAction('settings-calendar')
  const { value } = draft
  const save = async (): Promise<void> => {
    const calendar = { timeZone: value.timeZone, workDays: value.workDays, holidays: typedDays(value.holidays) }
    const isSaved = await action.run({ type: 'SetCalendar', calendar }, 'Calendar changed')
    if (isSaved) draft.revert()
  }
  const { problem } = action
  const holidayProblem = problem?.at?.includes('holidays') ? 'Write each day as year-month-day, such as 2026-12-25.' : undefined
  return (
    <SettingsSection title="Working calendar" hint="It decides what a day is: in charts, time boxes and forecasts." place="settings-calendar">
      <Field label="Time zone" error={errorAt(problem, 'timeZone')}>
        {(control) => (
          <select {...control} disabled={!mayChange} value={value.timeZone} onChange={(event) => draft.set({ ...value, timeZone: event.target.value })}>
            {timeZones(value.timeZone).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        )}
      </Field>
      <WorkDays days={value.workDays} mayChange={mayChange} onChange={(workDays) => draft.set({ ...value, workDays })} />
      <Field label="Holidays, one a line" hint="As year-month-day" error={holidayProblem}>
        {(control) => (
          <textarea {...control} rows={3} disabled={!mayChange} value={value.holidays} onChange={(event) => draft.set({ ...value, holidays: event.target.value })} />
        )}
      </Field>
      <SaveRow action={action} isChanged={draft.isChanged} mayChange={mayChange} onSave={() => void save()} onRevert={draft.revert} />
    </SettingsSection>
  )
}

function timeZones(own: string): readonly string[] {
  return [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}

import type { Moment } from '../../../src/plan/kernel/ids'
import { addDays, dayOf, isDay, startOfDay } from '../../../src/plan/workCalendar'
import { Choice } from '../charts/Choice'
import { Field } from '../kit/Field'
import { usePlanReady } from '../page/usePlanReady'
import type { SinceOption } from './sinceOptions'

interface SinceChoiceProps {
  readonly from: Moment
  readonly to: Moment
  readonly now: Moment
  readonly options: readonly SinceOption[]
  readonly onChoose: (params: Readonly<Record<'from' | 'to', string | undefined>>) => void
}

/** Which two moments are compared: one of the usual ones and now, or the ends of two chosen days. */
export function SinceChoice({ from, to, now, options, onChoose }: SinceChoiceProps) {
  const { calendar } = usePlanReady().state.plan.settings
  const endOf = (day: string): Moment => startOfDay(addDays(day, 1), calendar) - 1
  const today = dayOf(now, calendar)
  const chooseDay = (which: 'from' | 'to', day: string): void => {
    if (!isDay(day)) return
    const both = { from: String(from), to: to === now ? undefined : String(to) }
    onChoose({ ...both, [which]: which === 'to' && day >= today ? undefined : String(endOf(day)) })
  }
  return (
    <div className="fl-changes-choice" role="group" aria-label="Which moments">
      <Choice<SinceOption['id'] | 'days'>
        label="Since"
        options={options}
        value={to === now ? (options.find(({ at }) => at === from)?.id ?? 'days') : 'days'}
        onChange={(id) => onChoose({ from: String(options.find((option) => option.id === id)?.at ?? from), to: undefined })}
      />
      <Field label="From the end of">
        {(control) => <input {...control} type="date" value={dayOf(from, calendar)} max={dayOf(to, calendar)} onChange={({ target }) => chooseDay('from', target.value)} />}
      </Field>
      <Field label="To the end of">
        {(control) => <input {...control} type="date" value={dayOf(to, calendar)} min={dayOf(from, calendar)} max={today} onChange={({ target }) => chooseDay('to', target.value)} />}
      </Field>
    </div>
  )
}

import { useId, useState } from 'react'
import { addDays, dayOf, startOfDay } from '../../src/plan/workCalendar'
import { Button } from '../ui/kit/Button'
import { usePlanDates } from '../ui/page/usePlanDates'
import { usePage } from '../ui/page/PageProvider'
import { usePlanReady } from '../ui/page/usePlanReady'

/** "As of: now": choose a day, and the whole page goes to its end. */
export function AsOf() {
  const { state, asOf } = usePlanReady()
  const { setParams } = usePage()
  const dates = usePlanDates()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { calendar } = state.plan.settings
  const today = dayOf(Date.now(), calendar)
  const goTo = (day: string): void => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day >= today) return
    setOpen(false)
    setParams({ at: String(startOfDay(addDays(day, 1), calendar) - 1) })
  }
  return (
    // Escape closes the menu from wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="fl-as-of" onKeyDown={(event) => event.key === 'Escape' && setOpen(false)} role="group" aria-label="As of">
      <Button kind="subtle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        As of: {asOf === undefined ? 'now' : dates.day(asOf.at)} <span aria-hidden="true">▾</span>
      </Button>
      {isOpen && (
        <div className="fl-as-of-menu" id={id}>
          <label>
            Show the plan at the end of
            <input
              className="fl-input"
              type="date"
              max={addDays(today, -1)}
              defaultValue={asOf === undefined ? addDays(today, -1) : dayOf(asOf.at, calendar)}
              onKeyDown={(event) => event.key === 'Enter' && goTo(event.currentTarget.value)}
              ref={(input) => input?.focus()}
              name="as-of-day"
            />
          </label>
          <div className="fl-as-of-quick">
            <Button
              kind="primary"
              onClick={(event) => goTo(event.currentTarget.closest('.fl-as-of-menu')?.querySelector('input')?.value ?? '')}
            >
              Go there
            </Button>
            {[
              [7, 'A week ago'],
              [14, 'Two weeks ago'],
              [28, 'Four weeks ago'],
              [91, 'A quarter ago'],
            ].map(([days, label]) => (
              <Button key={days} kind="subtle" onClick={() => goTo(addDays(today, -Number(days)))}>
                {label}
              </Button>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

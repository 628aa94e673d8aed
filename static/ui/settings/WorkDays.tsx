import { useFrame } from '../plan/PlanProvider'

interface WorkDaysProps {
  /** 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[]
  readonly mayChange: boolean
  readonly onChange: (days: number[]) => void
}

export function WorkDays({ days, mayChange, onChange }: WorkDaysProps) {
  const { locale } = useFrame()
  return (
    <fieldset className="fl-field">
      <legend>Working days</legend>
      <div className="fl-settings-days">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <label className="fl-check" key={day}>
            <input
              type="checkbox"
              disabled={!mayChange}
              checked={days.includes(day)}
              onChange={(event) => onChange((event.target.checked ? [...days, day] : days.filter((other) => other !== day)).sort())}
            />
            {weekdayName(day, locale)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** 5 January 2026 was a Monday. */
function weekdayName(day: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day))
}

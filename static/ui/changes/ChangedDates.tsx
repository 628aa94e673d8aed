import { textOr } from '../../../src/plan/kernel/text'
import type { Behind } from '../../../src/plan/views/changes/behind'
import type { DateChanges } from '../../../src/plan/views/changes/dateChanges'
import { signed } from '../../../src/plan/views/changes/changesSum'
import type { DayWords } from '../charts/useDayWords'
import { useDayWords } from '../charts/useDayWords'
import { usePlanDates } from '../page/usePlanDates'
import { ChangeBehind } from './ChangeBehind'
import type { DatesCompared } from './useDates'

interface ChangedDatesProps {
  readonly dates: DatesCompared
  /** What moved them, in words; empty where nothing did. */
  readonly movedBy: string
  readonly personName: (behind: Behind) => string
}

/** The dates of both moments beside each other, with what they are, what moved them, and the fact that gave them out. */
export function ChangedDates({ dates, movedBy, personName }: ChangedDatesProps) {
  const words = useDayWords()
  const days = usePlanDates()
  if (dates.status === 'reckoning') return <p role="status">The dates of both moments are being made …</p>
  if (dates.status === 'failed') return <p>{dates.message}</p>
  if (dates.value === null) return <p className="fl-subtle">At one of the two moments there was too little to name dates.</p>
  const { basis, rows, was, is, behind } = dates.value
  if (rows.length === 0) return null
  return (
    <section className="fl-card fl-changes-group" aria-label="Dates">
      <h2>Done by, with 85 % confidence</h2>
      <div className="fl-changes-scroll">
        <table className="fl-table">
          <thead>
            <tr>
              <th scope="col">Slice</th>
              <th scope="col">{days.day(was)}</th>
              <th scope="col">{days.day(is)}</th>
              <th scope="col">Working days</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slice, name, was: before, is: after, workingDays }) => (
              <tr key={slice}>
                <th scope="row">{textOr(name, 'withheld')}</th>
                <td>{before === null ? 'no date' : words.day(before)}</td>
                <td>{afterText(after, words)}</td>
                <td>{workingDays === null ? '–' : workingDays === 0 ? 'the same' : signed(workingDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {movedBy !== '' && <p>Between them: {movedBy}. Each stands below, with who and why.</p>}
      <p className="fl-subtle">{basisText(basis)}</p>
      {behind !== null && <ChangeBehind behind={behind} personName={personName} />}
    </section>
  )
}

/** The later date in words. */
export function afterText(day: DateChanges['rows'][number]['is'], words: Pick<DayWords, 'day'>): string {
  return day === null ? 'no date' : day === 'done' ? 'delivered' : words.day(day)
}

/** Where the two columns come from. */
export function basisText(basis: DateChanges['basis']): string {
  switch (basis) {
    case 'issued':
      return 'Both as they were issued then.'
    case 'remade':
      return 'No two forecasts were issued: both are made anew, with today’s model, from what was known then.'
  }
}

import type { ForecastModel } from '../../../src/forecast/forecastModel'
import { textOr } from '../../../src/plan/kernel/text'
import { useDayWords } from '../charts/useDayWords'
import { TableHead } from '../kit/TableHead'
import type { MadeForecast } from './dateRows'
import { probabilityText } from './outcomeWords'

/** The milestones with the probability of meeting each (T1). */
export function MilestoneTable({ forecast, model }: { readonly forecast: MadeForecast; readonly model: ForecastModel }) {
  const words = useDayWords()
  if (forecast.milestones.length === 0) return null
  const sliceOf = (id: string): string => {
    const row = model.milestones.find((milestone) => milestone.id === id)?.row
    return textOr(row === undefined ? '' : (model.rows[row]?.name ?? ''), 'withheld')
  }
  return (
    <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Milestones">
      <table className="fl-table">
        <caption className="fl-visually-hidden">Milestones with the probability of meeting each</caption>
        <TableHead columns={['Milestone', 'Day', 'Needs', { figures: 'Met as the scope keeps growing' }, { figures: 'Met if nothing is added' }]} />
        <tbody>
          {forecast.milestones.map(({ id, name, day, asIs, growing }) => (
            <tr key={id}>
              <th scope="row">◇ {textOr(name, 'withheld')}</th>
              <td>{words.weekday(day)}</td>
              <td>{sliceOf(id)}</td>
              <td data-align="end">{probabilityText(growing)}</td>
              <td data-align="end">{probabilityText(asIs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { useDayWords } from '../charts/useDayWords'
import type { BurnUpAhead } from './burnUpAhead'
import { dayOfPoint } from './burnUpAhead'

/** Days between two rows. */
const EVERY = 14

/** The fan’s figures: one day a fortnight, and the last one. */
export function AheadTable({ ahead }: { readonly ahead: BurnUpAhead }) {
  const words = useDayWords()
  const coming = ahead.points.slice(1)
  const rows = coming.filter((_, index) => index % EVERY === EVERY - 1 || index === coming.length - 1)
  return (
    <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Forecast of the burn-up as a table">
      <table className="fl-table">
        <caption className="fl-ahead-caption">
          Delivered by the end of a day, of {ahead.scope} {ahead.isInEquivalents ? 'stories; what is to come in story equivalents' : 'stories'}
          {ahead.isGuess ? '; a guess' : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {!ahead.isGuess && (
              <th scope="col" data-align="end">
                At least, 95 %
              </th>
            )}
            <th scope="col" data-align="end">
              At least, 85 %
            </th>
            <th scope="col" data-align="end">
              At least, 50 %
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={point.ahead}>
              <th scope="row">{words.weekday(dayOfPoint(ahead, point))}</th>
              {!ahead.isGuess && <td data-align="end">{point.low[0.95]}</td>}
              <td data-align="end">{Math.floor(point.low[0.85])}</td>
              <td data-align="end">{Math.floor(point.low[0.5])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

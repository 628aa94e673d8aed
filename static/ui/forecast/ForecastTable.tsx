import type { ForecastBasis, SliceForecast } from '../../../src/forecast/forecast'
import { CONFIDENCES } from '../../../src/forecast/forecast'
import { textOr } from '../../../src/plan/kernel/text'
import { useDayWords } from '../charts/useDayWords'
import { dayFor, probabilityText } from './forecastWords'

interface ForecastTableProps {
  readonly slices: readonly SliceForecast[]
  readonly basis: ForecastBasis
}

/** Each slice with what remains and the dates for three confidences. */
export function ForecastTable({ slices, basis }: ForecastTableProps) {
  const words = useDayWords()
  const never = basis.kind === 'pace' ? 'not at this pace' : 'not within two years'
  return (
    <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Forecast by slice">
      <table className="fl-table">
        <caption className="fl-visually-hidden">When each slice is done, all slices above it included</caption>
        <thead>
          <tr>
            <th scope="col">Slice</th>
            <th scope="col" data-align="end">
              Stories left
            </th>
            <th scope="col" data-align="end">
              Without a size
            </th>
            {CONFIDENCES.map((confidence) => (
              <th key={confidence} scope="col">
                {probabilityText(confidence)} sure
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slices.map((slice) => (
            <tr key={slice.slice ?? 'none'}>
              <th scope="row">{textOr(slice.name, 'withheld')}</th>
              <td data-align="end">{slice.remaining}</td>
              <td data-align="end">{slice.unestimated}</td>
              {CONFIDENCES.map((confidence) => {
                const day = dayFor(slice, confidence)
                return <td key={confidence}>{day ? `by ${words.day(day)}` : never}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import type { WhatIf } from '../../../src/forecast/results/whatIf'
import { CONFIDENCES } from '../../../src/forecast/results/outcome'
import { textOr } from '../../../src/plan/kernel/text'
import { useDayWords } from '../charts/useDayWords'
import type { Scope } from './whatIfWords'
import { dateOf, dateText, daysBetween, differenceText, slicePairs } from './whatIfWords'

interface WhatIfTableProps {
  readonly result: WhatIf
  readonly scope: Scope
}

/** Each slice with its dates today, after the changes, and what lies between. */
export function WhatIfTable({ result, scope }: WhatIfTableProps) {
  const words = useDayWords()
  return (
    <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Dates by slice, today and after the changes">
      <table className="fl-table fl-what-if-table">
        <caption className="fl-visually-hidden">When each slice is done, all slices above it included: today and after the changes</caption>
        <thead>
          <tr>
            <th scope="col">Slice</th>
            <th scope="col" data-align="end">
              Stories left
            </th>
            {CONFIDENCES.map((confidence) => (
              <th key={confidence} scope="col">
                {Math.round(confidence * 100)} % sure
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slicePairs(result).map((pair) => (
            <tr key={pair.slice ?? 'none'}>
              <th scope="row">{textOr(pair.name, 'withheld')}</th>
              <td data-align="end">
                <Then now={String(pair.now?.remaining ?? 0)} then={String(pair.then?.remaining ?? 0)} />
              </td>
              {CONFIDENCES.map((confidence) => {
                const [now, then] = [dateOf(pair.now, confidence, scope), dateOf(pair.then, confidence, scope)]
                const days = daysBetween(now, then)
                return (
                  <td key={confidence}>
                    <Then now={pair.now === null ? 'not planned' : dateText(now, words)} then={dateText(then, words)} />
                    {days !== null && days !== 0 && (
                      <span className="fl-difference" data-sooner={days < 0}>
                        {differenceText(now, then)}
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** "12 March → 2 April"; once where nothing differs. */
export function Then({ now, then }: { readonly now: string; readonly then: string }) {
  if (now === then) return <>{now}</>
  return (
    <>
      <span className="fl-then-now">
        <span className="fl-visually-hidden">today </span>
        {now}
      </span>{' '}
      <span className="fl-then">
        <span aria-hidden="true">→</span> <span className="fl-visually-hidden">after the changes </span>
        <strong>{then}</strong>
      </span>
    </>
  )
}

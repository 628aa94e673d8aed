import { useState } from 'react'
import type { Day } from '../../../src/plan/kernel/ids'
import type { BurnUp, BurnUpChange } from '../../../src/plan/views/burnUp'
import { useDayWords } from '../charts/useDayWords'
import { amount } from '../kit/amounts'
import { Button } from '../kit/Button'
import { TableHead } from '../kit/TableHead'
import { AheadTable } from './AheadTable'
import type { BurnUpAhead } from './burnUpAhead'
import type { Unit } from './burnUpWords'
import { changeWords, inUnit } from './burnUpWords'

interface BurnUpTableProps {
  readonly view: BurnUp
  readonly byDay: ReadonlyMap<Day, readonly BurnUpChange[]>
  readonly unit: Unit
  /** Null where the picture has no forecast. */
  readonly ahead: BurnUpAhead | null
  readonly onChoose: (day: Day) => void
}

/** The chart's figures: the days on which something changed, the newest first. */
export function BurnUpTable({ view, byDay, unit, ahead, onChoose }: BurnUpTableProps) {
  const words = useDayWords()
  const [isOpen, setOpen] = useState(false)
  const rows = isOpen ? view.points.filter((point, index) => byDay.has(point.day) || index === view.points.length - 1).toReversed() : []
  return (
    <details className="fl-twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table</summary>
      <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Burn-up as a table">
        <table className="fl-table">
          <TableHead columns={['Day', { figures: 'Scope' }, { figures: 'Delivered' }, { figures: 'Without a size' }, 'What changed']} />
          <tbody>
            {rows.map((point) => (
              <tr key={point.day}>
                <th scope="row">{words.weekday(point.day)}</th>
                <td data-align="end">{amount(inUnit(point.scope, unit))}</td>
                <td data-align="end">{amount(inUnit(point.done, unit))}</td>
                <td data-align="end">{point.scope.unestimated}</td>
                <td>
                  {byDay.has(point.day) && (
                    <Button kind="link" onClick={() => onChoose(point.day)}>
                      {changeWords(byDay.get(point.day) ?? [], unit) || 'sizes changed'}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isOpen && ahead !== null && <AheadTable ahead={ahead} />}
    </details>
  )
}

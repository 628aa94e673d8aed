import type { Outcome } from '../../../src/forecast/results/outcome'
import { CONFIDENCES, dateAt, probabilityIn } from '../../../src/forecast/results/outcome'
import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { daysBetween } from '../charts/dayAxis'
import { useDayWords } from '../charts/useDayWords'
import { TableHead } from '../kit/TableHead'
import type { MadeForecast } from './dateRows'
import type { ScopeAnswer } from './outcomeWords'
import { dateText, probabilityText } from './outcomeWords'

interface DateTableProps {
  readonly forecast: MadeForecast
  readonly scope: ScopeAnswer
  /** The day that somebody asks about. */
  readonly chosen: Day
}

interface Line {
  readonly id: string
  readonly name: string
  readonly left: string
  readonly outcome: Outcome | null
  readonly other: Outcome | null
  readonly outgrows: boolean
  readonly otherOutgrows: boolean
}

/** The dates of slices and stages of investment, with both answers to how the scope goes on. */
export function DateTable({ forecast, scope, chosen }: DateTableProps) {
  const words = useDayWords()
  const confidences = CONFIDENCES.filter((confidence) => forecast.basis.kind === 'pace' || confidence < 0.95)
  const ahead = daysBetween(forecast.origin, chosen)
  const groups = [
    { name: 'Slices', lines: slicesOf(forecast, scope) },
    { name: 'Stages of investment', lines: stagesOf(forecast, scope) },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Forecast by slice and stage">
      <table className="fl-table fl-date-table">
        <caption className="fl-visually-hidden">When each slice and stage is delivered, all above it included</caption>
        <TableHead
          columns={[
            'Slice or stage',
            'Stories left',
            ...confidences.map((confidence) => `${Math.round(confidence * 100)} % sure`),
            scope === 'growing' ? '85 % if nothing is added' : '85 % as it keeps growing',
            { figures: `Delivered by ${words.short(chosen)}` },
            { figures: 'Delivered at all' },
          ]}
        />
        {groups.map(({ name, lines }) => (
          <tbody key={name}>
            {groups.length > 1 && (
              <tr className="fl-table-group">
                <th colSpan={confidences.length + 5} scope="rowgroup">
                  {name}
                </th>
              </tr>
            )}
            {lines.map(({ id, name: own, left, outcome, other, outgrows, otherOutgrows }) => (
              <tr key={id}>
                <th scope="row">{own}</th>
                <td>{left}</td>
                {confidences.map((confidence) => (
                  <td key={confidence} data-likely={confidence === 0.85}>
                    {outcome === null ? 'done' : outgrows ? 'does not finish' : dateText(dateAt(outcome, confidence), words)}
                  </td>
                ))}
                <td>{other === null ? 'done' : otherOutgrows ? 'does not finish' : dateText(dateAt(other, 0.85), words)}</td>
                <td data-align="end">{outcome === null ? 'done' : probabilityText(probabilityIn(outcome, ahead))}</td>
                <td data-align="end">{outcome === null ? 'done' : probabilityText(outcome.atAll)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function slicesOf({ slices }: MadeForecast, scope: ScopeAnswer): readonly Line[] {
  return slices.map((slice) => ({
    id: slice.slice ?? 'none',
    name: textOr(slice.name, 'withheld'),
    left: slice.unestimated === 0 ? `${slice.remaining}` : `${slice.remaining}, ${slice.unestimated} without a size`,
    outcome: slice[scope],
    other: slice[otherAnswer(scope)],
    outgrows: scope === 'growing' && slice.outgrows,
    otherOutgrows: scope === 'asIs' && slice.outgrows,
  }))
}

/** A stage ends with the last of its slices; one that is a single slice says nothing new. */
function stagesOf({ stages, slices }: MadeForecast, scope: ScopeAnswer): readonly Line[] {
  return stages
    .filter(({ stage }) => slices.some((slice) => slice.investment === stage && slice.name !== stage) || slices.filter(({ investment }) => investment === stage).length > 1)
    .map((stage) => {
      const own = slices.filter(({ investment }) => investment === stage.stage)
      const left = own.reduce((sum, { remaining }) => sum + remaining, 0)
      const last = own.at(-1)
      return {
        id: stage.stage,
        name: stage.stage,
        left: `${left} in ${own.length === 1 ? '1 slice' : `${own.length} slices`}`,
        outcome: stage[scope],
        other: stage[otherAnswer(scope)],
        outgrows: scope === 'growing' && last?.outgrows === true,
        otherOutgrows: scope === 'asIs' && last?.outgrows === true,
      }
    })
}

function otherAnswer(scope: ScopeAnswer): ScopeAnswer {
  return scope === 'growing' ? 'asIs' : 'growing'
}

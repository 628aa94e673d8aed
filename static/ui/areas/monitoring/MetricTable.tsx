import { FALLBACK_WAY_NAMES, METRIC_KIND_HINTS, METRIC_KIND_NAMES, METRIC_KINDS } from '../../../../src/playbook/monitoringCatalogue'
import type { MetricRow } from '../../../../src/plan/views/monitoringBoard'
import { spanText } from '../../../../src/plan/views/attention/monitoringAttention'
import { count } from '../../kit/amounts'
import { Lozenge } from '../../kit/Lozenge'
import { SheetTable } from '../../sheets/SheetTable'
import { usePlanDates } from '../../page/usePlanDates'
import { MetricLink } from './MetricLink'
import { limitWords, SEVERITY_WORDS, standingWord, withUnit } from './monitoringWords'

interface MetricTableProps {
  readonly rows: readonly MetricRow[]
  /** The latest readings have arrived. */
  readonly isKnown: boolean
  /** Of the past the log tells alerts; readings stand in each metric's picture. */
  readonly isPast: boolean
}

/** What is watched, by kind; drift of either kind stands for itself. */
export function MetricTable({ rows, isKnown, isPast }: MetricTableProps) {
  const kinds = METRIC_KINDS.map((kind) => ({ kind, own: rows.filter(({ metric }) => metric.kind === kind) })).filter(({ own }) => own.length > 0)
  return (
    <SheetTable label="Metrics" columns={['Metric', ...(isPast ? ['Alert'] : ['State', 'Latest reading']), 'Limits', 'Plan of action', 'Stories']}>
      {kinds.map(({ kind, own }) => (
        <tbody key={kind}>
          <tr>
            <th scope="rowgroup" colSpan={isPast ? 5 : 6} className="fl-monitoring-kind">
              <div>
                {METRIC_KIND_NAMES[kind]} <span className="fl-subtle">{METRIC_KIND_HINTS[kind]}</span>
              </div>
            </th>
          </tr>
          {own.map((row) => (
            <Row key={row.id} row={row} isKnown={isKnown} isPast={isPast} />
          ))}
        </tbody>
      ))}
    </SheetTable>
  )
}

function Row({ row, isKnown, isPast }: { readonly row: MetricRow } & Pick<MetricTableProps, 'isKnown' | 'isPast'>) {
  const { id, metric, latest, open, silentFor, goesOnFor } = row
  const dates = usePlanDates()
  const standing = standingWord(row)
  return (
    <tr>
      <th scope="row">
        <MetricLink id={id} metric={metric} />
      </th>
      <td>
        {isKnown && <Lozenge tone={standing.tone}>{standing.word}</Lozenge>}
        {isPast && (open === null ? '–' : <Lozenge tone={SEVERITY_WORDS[open.severity].tone}>{SEVERITY_WORDS[open.severity].word}</Lozenge>)}
        {open !== null && <span className="fl-subtle"> A-{open.number} waits for an answer</span>}
        {open === null && goesOnFor !== null && <span className="fl-subtle"> answered {goesOnFor === 0 ? 'today' : `${count(goesOnFor, 'day', 'days')} ago`}</span>}
      </td>
      {!isPast && (
        <td>
          {latest === null ? '–' : withUnit(latest.value, metric.unit)}
          {latest !== null && <span className="fl-subtle"> {silentFor === null ? dates.relative(latest.at) : `none for ${spanText(silentFor)}`}</span>}
        </td>
      )}
      <td className="fl-monitoring-limits">
        {limitWords(metric.thresholds, metric.unit).map((limit, index, all) => (
          <span key={limit}>
            {limit}
            {index < all.length - 1 && ','}{' '}
          </span>
        ))}
      </td>
      <td>{metric.fallback === null ? <span className="fl-monitoring-missing">none yet</span> : FALLBACK_WAY_NAMES[metric.fallback.how]}</td>
      <td className="fl-one-line">{metric.stories.length === 0 ? '–' : count(metric.stories.length, 'story', 'stories')}</td>
    </tr>
  )
}

import { useMemo, useRef } from 'react'
import type { PlanRecord } from '../../../../src/forecast/record/planRecord'
import { ExportMenu } from '../../charts/ExportMenu'
import { saveFile } from '../../charts/saveFile'
import { svgFile } from '../../charts/svgFile'
import { useDayWords } from '../../charts/useDayWords'
import { Field } from '../../kit/Field'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { probabilityText } from '../outcomeWords'
import { IssuedDatesChart } from './IssuedDatesChart'
import { issuedCsv } from './issuedCsv'
import type { IssuedSeries } from './issuedSeries'
import { issuedSeries, pointSentence } from './issuedSeries'
import { occasionText } from './trackRecordWords'

/** How the dates of a milestone or a slice moved from one issued forecast to the next. */
export function IssuedDates({ known }: { readonly known: PlanRecord }) {
  const { state } = usePlanReady()
  const { plan } = state
  const { address, setParams } = usePage()
  const words = useDayWords()
  const picture = useRef<HTMLDivElement>(null)
  const all = useMemo(() => issuedSeries(known, plan), [known, plan])
  const chosen = all.find(({ id }) => id === address.params['moved']) ?? all[0]
  if (chosen === undefined) return <p className="fl-subtle">No issued forecast named a date yet.</p>
  return (
    <section className="fl-record-part" aria-label="How the dates moved">
      <div className="fl-record-head">
        <h3>How the dates moved</h3>
        <Field label="Milestone or slice">
          {(control) => (
            <select {...control} value={chosen.id} onChange={({ target }) => setParams({ moved: target.value })}>
              {all.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ExportMenu
          what="how the dates moved"
          items={[
            {
              label: 'Picture (SVG)',
              run: () => {
                const svg = picture.current?.querySelector('svg')
                if (svg) saveFile('issued-dates.svg', 'image/svg+xml', svgFile(svg, { title: `How the dates of ${chosen.name} moved`, text: pointSentence(chosen, chosen.points.at(-1)!, words) }))
              },
            },
            { label: 'Table (CSV)', run: () => saveFile('issued-dates.csv', 'text/csv', issuedCsv(all, known.issued, state)) },
          ]}
        />
      </div>
      <div ref={picture}>
        <IssuedDatesChart key={chosen.id} series={chosen} />
      </div>
      <IssuedTable series={chosen} issued={known.issued} />
    </section>
  )
}

function IssuedTable({ series, issued }: { readonly series: IssuedSeries; readonly issued: PlanRecord['issued'] }) {
  const { state } = usePlanReady()
  const words = useDayWords()
  const day = (value: string | null): string => (value === null ? 'none' : words.day(value))
  return (
    <details className="fl-twin">
      <summary>The same as a table</summary>
      <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Issued forecasts as a table">
        <table className="fl-table">
          <caption className="fl-visually-hidden">{series.name}: the dates of each issued forecast</caption>
          <thead>
            <tr>
              <th scope="col">Issued on</th>
              <th scope="col">At</th>
              <th scope="col">50 %</th>
              <th scope="col">85 %</th>
              {series.due !== null && (
                <th scope="col" data-align="end">
                  Its day is met
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {series.points.toReversed().map((point) => {
              const occasion = issued.find(({ origin }) => origin === point.day)?.occasion
              return (
                <tr key={point.day}>
                  <th scope="row">{words.day(point.day)}</th>
                  <td>{occasion && occasionText(occasion, state)}</td>
                  <td>{day(point.p50)}</td>
                  <td>{day(point.p85)}</td>
                  {series.due !== null && <td data-align="end">{point.probability === null ? '' : probabilityText(point.probability)}</td>}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}

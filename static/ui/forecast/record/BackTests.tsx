import type { OwnBackTest } from '../../../../src/forecast/record/ownBackTest'
import { ScoreTable } from './ScoreTable'

/** Forecasts re-made from the log: apart from the record, and called what they are. */
export function BackTests({ backTest }: { readonly backTest: readonly OwnBackTest[] }) {
  if (backTest.length === 0) return null
  return (
    <section className="fl-record-part" aria-label="Back-test">
      <h3>Back-test, not a record</h3>
      <p className="fl-subtle">
        Re-made from the log every two weeks with today’s method, as if it had been known then. Nobody was given these forecasts.
      </p>
      {backTest.map(({ days, method, plain }) => (
        <ScoreTable
          key={days}
          caption={`Back-test over ${days} days`}
          columns={[
            { label: `${days} days`, score: method },
            { label: 'Plain baseline', score: plain },
          ]}
        />
      ))}
    </section>
  )
}

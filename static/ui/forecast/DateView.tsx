import type { Ref } from 'react'
import type { ForecastModel } from '../../../src/forecast/forecastModel'
import type { Day } from '../../../src/plan/kernel/ids'
import { Choice } from '../charts/Choice'
import { DayField } from '../charts/DayField'
import { DateChart } from './DateChart'
import type { MadeForecast } from './dateRows'
import { dateRows } from './dateRows'
import type { ScopeAnswer } from './outcomeWords'

interface DateViewProps {
  readonly forecast: MadeForecast
  readonly model: ForecastModel
  readonly scope: ScopeAnswer
  readonly onScope: (scope: ScopeAnswer) => void
  readonly chosen: Day
  readonly onChoose: (day: Day) => void
  readonly around: Ref<HTMLDivElement>
}

/** "By when": the dates of slices and milestones, and how sure one day is. */
export function DateView({ forecast, model, scope, onScope, chosen, onChoose, around }: DateViewProps) {
  const { basis, origin } = forecast
  const isGrowthKnown = !forecast.notes.some(({ kind }) => kind === 'noGrowthKnown')
  return (
    <section className="fl-forecast-part" aria-label="By when">
      <div className="fl-forecast-controls">
        {isGrowthKnown && (
          <Choice
            label="How the scope goes on"
            options={[
              { id: 'growing', label: 'Scope keeps growing' },
              { id: 'asIs', label: 'Scope as it is' },
            ]}
            value={scope}
            onChange={onScope}
          />
        )}
        <DayField label="How sure by" value={chosen} min={origin} onChange={onChoose} />
      </div>
      <DateChart
        ref={around}
        rows={dateRows(forecast, model, scope)}
        origin={origin}
        isGuess={basis.kind === 'guess'}
        earlyFrom={basis.kind === 'pace' ? basis.earlyFrom : null}
        chosen={chosen}
        onChoose={onChoose}
      />
    </section>
  )
}

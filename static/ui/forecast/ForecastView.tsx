import { Suspense, lazy, useId, useRef, useState } from 'react'
import type { PlanReckoning } from '../../../src/forecast/reckoning/forecastRequest'
import { isDay } from '../../../src/plan/workCalendar'
import { Choice } from '../charts/Choice'
import { ExportMenu } from '../charts/ExportMenu'
import { useDayWords } from '../charts/useDayWords'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { AmountView } from './AmountView'
import { BelowForecast } from './BelowForecast'
import { DateTable } from './DateTable'
import { DateView } from './DateView'
import { ForecastBasis } from './ForecastBasis'
import { ForecastFailed } from './ForecastFailed'
import { ForecastSkeleton } from './ForecastSkeleton'
import { MilestoneTable } from './MilestoneTable'
import { RecordBeside } from './RecordBeside'
import { StoryTable } from './StoryTable'
import { TooLittle } from './TooLittle'
import { WhyWide } from './WhyWide'
import type { MadeForecast } from './dateRows'
import { dateRows } from './dateRows'
import { usePlanForecast } from './engine/useForecast'
import { forecastAnswer } from './forecastAnswer'
import { latestOf } from './latestOf'
import { toScope } from './outcomeWords'
import { usualDay, usualScope } from './usualDay'
import { useBestTest } from './useBestTest'
import { useForecastExport } from './useForecastExport'
import '../charts/Twin.css'
import './ForecastView.css'

const HowToRead = lazy(() => import('./HowToRead').then((module) => ({ default: module.HowToRead })))

/** When each slice will be done and how much by a day, how sure that is, why, and on what it rests (C5). */
export function ForecastView() {
  return (
    <>
      <Answer />
      <BelowForecast />
    </>
  )
}

function Answer() {
  const words = useDayWords()
  const reckoned = usePlanForecast()
  const made = latestOf(reckoned)
  const test = useBestTest(made?.model)
  if (reckoned.status === 'failed') return <ForecastFailed message={reckoned.message} />
  if (made === null) return <ForecastSkeleton />
  const { forecast } = made
  const answer = forecastAnswer(forecast, test, words)
  switch (forecast.kind) {
    case 'done':
      return <ViewHead answer={answer} />
    case 'tooLittle':
      return <TooLittle answer={answer} why={forecast.why} />
    case 'forecast':
      return <Made answer={answer} forecast={forecast} model={made.model} isOutdated={reckoned.status === 'reckoning'} />
  }
}

interface MadeProps extends PlanReckoning {
  readonly answer: string
  readonly forecast: MadeForecast
  readonly isOutdated: boolean
}

function Made({ answer, forecast, model, isOutdated }: MadeProps) {
  const { address, setParams, goTo } = usePage()
  const picture = useRef<HTMLDivElement>(null)
  const [isReading, setReading] = useState(false)
  const id = useId()
  const view = address.params['view'] === 'amount' ? 'amount' : 'date'
  const scope = toScope(address.params['scope']) ?? usualScope(forecast)
  const asked = address.params['by']
  const chosen = asked !== undefined && isDay(asked) && asked >= forecast.origin ? asked : usualDay(forecast, scope, view)
  const files = useForecastExport({ forecast, model, chosen, picture, answer })
  const onChoose = (day: string): void => setParams({ by: day })
  const around = picture
  return (
    <>
      <ViewHead answer={answer}>
        <Choice
          label="What is asked"
          options={[
            { id: 'date', label: 'By when' },
            { id: 'amount', label: 'How much by' },
          ]}
          value={view}
          onChange={(next) => setParams({ view: next === 'amount' ? 'amount' : undefined, by: undefined })}
        />
        <Button kind="subtle" aria-expanded={isReading} aria-controls={id} onClick={() => setReading(!isReading)}>
          How to read this
        </Button>
        <ExportMenu items={files} />
        <Button onClick={() => goTo('what-if')}>Try a change</Button>
      </ViewHead>
      <ForecastBasis forecast={forecast} isOutdated={isOutdated} />
      {isReading && (
        <Suspense>
          <HowToRead id={id} onClose={() => setReading(false)} />
        </Suspense>
      )}
      <div className="fl-forecast">
        <div className="fl-forecast-main">
          {view === 'date' ? (
            <DateView
              forecast={forecast}
              model={model}
              scope={scope}
              onScope={(next) => setParams({ scope: next })}
              chosen={chosen}
              onChoose={onChoose}
              around={around}
            />
          ) : (
            <AmountView forecast={forecast} model={model} chosen={chosen} onChoose={onChoose} around={around} />
          )}
        </div>
        <div className="fl-forecast-beside">
          <WhyWide forecast={forecast} model={model} row={dateRows(forecast, model, scope)[0]} />
          <RecordBeside />
        </div>
      </div>
      {view === 'date' && <DateTable forecast={forecast} scope={scope} chosen={chosen} />}
      {view === 'date' && <MilestoneTable forecast={forecast} model={model} />}
      <StoryTable forecast={forecast} model={model} chosen={chosen} />
    </>
  )
}

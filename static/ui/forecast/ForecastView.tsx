import { useMemo } from 'react'
import type { Forecast } from '../../../src/forecast/forecast'
import { forecast } from '../../../src/forecast/forecast'
import { dayOf } from '../../../src/plan/workCalendar'
import { useDayWords } from '../charts/useDayWords'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { Lozenge } from '../kit/Lozenge'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { ByDate } from './ByDate'
import { ForecastChart } from './ForecastChart'
import { ForecastTable } from './ForecastTable'
import { answerSentence, basisSentence } from './forecastWords'
import '../charts/Twin.css'
import './ForecastView.css'

/** When each slice will be done, how sure that is, and on what it rests (C5). */
export function ForecastView() {
  const { state } = usePlanReady()
  const now = useNow()
  const words = useDayWords()
  const result = useMemo(() => forecast(state, { at: now }), [state, now])
  const answer = answerSentence(result, words)
  switch (result.kind) {
    case 'done':
      return <ViewHead answer={answer} />
    case 'tooLittle':
      return <TooLittle answer={answer} why={result.why} />
    case 'forecast':
      return (
        <>
          <ViewHead answer={answer} />
          <p className="fl-basis">
            {result.basis.kind === 'ranges' && <Lozenge tone="warning">Guess</Lozenge>} {basisSentence(result.basis, words)}
          </p>
          <Picture result={result} today={dayOf(now, state.plan.settings.calendar)} />
        </>
      )
  }
}

function Picture({ result, today }: { readonly result: Extract<Forecast, { kind: 'forecast' }>; readonly today: string }) {
  const open = result.slices.filter((slice) => slice.dates.length > 0)
  return (
    <>
      <ForecastChart slices={open} today={today} isGuess={result.basis.kind === 'ranges'} />
      <ForecastTable slices={open} basis={result.basis} />
      <ByDate slices={open} today={today} />
    </>
  )
}

function TooLittle({ answer, why }: { readonly answer: string; readonly why: 'noStories' | 'noSizes' }) {
  const { goTo } = usePage()
  return (
    <>
      <ViewHead answer={answer} />
      <EmptyState
        title="No number without its basis"
        action={
          <Button kind="primary" onClick={() => goTo('map')}>
            {why === 'noStories' ? 'Go to the map' : 'Give sizes on the map'}
          </Button>
        }
      >
        {why === 'noStories'
          ? 'As soon as there are stories with a size, Foldline makes a first guess from their ranges.'
          : 'With a size on at least half of the open stories Foldline makes a first guess from their ranges; after four weeks with five deliveries it uses the team’s own pace.'}
      </EmptyState>
    </>
  )
}

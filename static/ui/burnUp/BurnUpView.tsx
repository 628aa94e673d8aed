import { useMemo, useRef, useState } from 'react'
import { burnUp } from '../../../src/plan/views/burnUp'
import { Choice } from '../charts/Choice'
import { ExportMenu } from '../charts/ExportMenu'
import { saveFile } from '../charts/saveFile'
import { svgFile } from '../charts/svgFile'
import { useDayWords } from '../charts/useDayWords'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { BurnUpChart } from './BurnUpChart'
import { BurnUpTable } from './BurnUpTable'
import { ScopeChange } from './ScopeChange'
import { burnUpCsv } from './burnUpCsv'
import type { Unit } from './burnUpWords'
import { answerSentence, changesByDay } from './burnUpWords'
import { useBurnUpAhead } from './useBurnUpAhead'
import '../charts/Twin.css'
import './BurnUpView.css'

/** How much there is, how much is done, what changed the scope, and what may come (C4, C5). */
export function BurnUpView() {
  const { state } = usePlanReady()
  const now = useNow()
  const words = useDayWords()
  const { address, setParams } = usePage()
  const [unit, setUnit] = useState<Unit>(address.params['unit'] === 'days' ? 'days' : 'stories')
  const view = useMemo(() => burnUp(state, now), [state, now])
  const byDay = useMemo(() => changesByDay(view.changes), [view])
  const picture = useRef<HTMLDivElement>(null)
  const ahead = useBurnUpAhead(view)
  const day = address.params['day']
  const chosen = day === undefined ? undefined : view.points.find((point) => point.day === day)
  if (view.points.length === 0)
    return (
      <EmptyState title="There is nothing to draw yet">
        As soon as the plan has stories, this chart shows how many there are and how many are delivered, day by day.
      </EmptyState>
    )
  const chooseUnit = (next: Unit): void => {
    setUnit(next)
    setParams({ unit: next === 'days' ? 'days' : undefined })
  }
  const answer = answerSentence(view, unit, words)
  const today = view.points.at(-1)!.day
  const name = `burn-up-${today}`
  return (
    <>
      <ViewHead answer={answer}>
        <Choice
          label="Count in"
          options={[
            { id: 'stories', label: 'Stories' },
            { id: 'days', label: 'Estimated days' },
          ]}
          value={unit}
          onChange={chooseUnit}
        />
        <ExportMenu
          items={[
            {
              label: 'Picture (SVG)',
              run: () => {
                const svg = picture.current?.querySelector('svg')
                if (svg) saveFile(`${name}.svg`, 'image/svg+xml', svgFile(svg, { title: `Burn-up as of ${today}`, text: answer }))
              },
            },
            { label: 'Table (CSV)', run: () => saveFile(`${name}.csv`, 'text/csv', burnUpCsv(view, byDay, ahead.value)) },
          ]}
        />
      </ViewHead>
      <BurnUpChart
        ref={picture}
        view={view}
        byDay={byDay}
        unit={unit}
        ahead={unit === 'stories' ? ahead.value : null}
        chosen={chosen?.day}
        onChoose={(next) => setParams({ day: next })}
      />
      <ComingNote ahead={ahead} unit={unit} />
      {chosen && (
        <ScopeChange key={chosen.day} day={chosen.day} changes={byDay.get(chosen.day) ?? []} unit={unit} onClose={() => setParams({ day: undefined })} />
      )}
      <BurnUpTable view={view} byDay={byDay} unit={unit} ahead={unit === 'stories' ? ahead.value : null} onChoose={(next) => setParams({ day: next })} />
    </>
  )
}

/** What the forecast in the picture is, or why there is none. */
function ComingNote({ ahead, unit }: { readonly ahead: ReturnType<typeof useBurnUpAhead>; readonly unit: Unit }) {
  const { goTo } = usePage()
  if (ahead.status === 'reckoning') return <p className="fl-chart-note" role="status">The forecast is being made …</p>
  if (ahead.status === 'failed') return <p className="fl-chart-note">{ahead.message}</p>
  if (unit === 'days') return ahead.value === null ? null : <p className="fl-chart-note">The forecast counts stories; choose “Stories” to see it go on.</p>
  if (ahead.answer === '') return null
  return (
    <p className="fl-chart-note">
      {ahead.answer}{' '}
      <Button kind="link" onClick={() => goTo('forecast')}>
        Open the forecast
      </Button>
    </p>
  )
}

import { useMemo, useState } from 'react'
import { burnUp } from '../../../src/plan/views/burnUp'
import { Choice } from '../charts/Choice'
import { useDayWords } from '../charts/useDayWords'
import { EmptyState } from '../kit/EmptyState'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { BurnUpChart } from './BurnUpChart'
import { BurnUpTable } from './BurnUpTable'
import { ScopeChange } from './ScopeChange'
import type { Unit } from './burnUpWords'
import { answerSentence, changesByDay } from './burnUpWords'
import '../charts/Twin.css'
import './BurnUpView.css'

/** How much there is, how much is done, and what changed the scope (C4). */
export function BurnUpView() {
  const { state } = usePlanReady()
  const now = useNow()
  const words = useDayWords()
  const { address, setParams } = usePage()
  const [unit, setUnit] = useState<Unit>(address.params['unit'] === 'days' ? 'days' : 'stories')
  const view = useMemo(() => burnUp(state, now), [state, now])
  const byDay = useMemo(() => changesByDay(view.changes), [view])
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
  return (
    <>
      <ViewHead answer={answerSentence(view, unit, words)}>
        <Choice
          label="Count in"
          options={[
            { id: 'stories', label: 'Stories' },
            { id: 'days', label: 'Estimated days' },
          ]}
          value={unit}
          onChange={chooseUnit}
        />
      </ViewHead>
      <BurnUpChart view={view} byDay={byDay} unit={unit} chosen={chosen?.day} onChoose={(next) => setParams({ day: next })} />
      {chosen && (
        <ScopeChange key={chosen.day} day={chosen.day} changes={byDay.get(chosen.day) ?? []} unit={unit} onClose={() => setParams({ day: undefined })} />
      )}
      <BurnUpTable view={view} byDay={byDay} unit={unit} onChoose={(next) => setParams({ day: next })} />
    </>
  )
}

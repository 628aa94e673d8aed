import { lazy, Suspense, useMemo } from 'react'
import type { FailFastOrder } from '../../../src/forecast/results/failFastOrder'
import { BOARD_COLUMNS, hypothesisBoard } from '../../../src/plan/views/hypothesisBoard'
import { Choice } from '../charts/Choice'
import { useDayWords } from '../charts/useDayWords'
import { useFailFast } from '../forecast/engine/useForecast'
import { latestOf } from '../forecast/latestOf'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { Lozenge } from '../kit/Lozenge'
import { Message } from '../kit/Message'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { FailFastTable } from './FailFastTable'
import { RankedLists } from './RankedLists'
import { StateColumns } from './StateColumns'
import { BOARD_KINDS, BOARD_SORTS, ofKind, toBoardKind, toBoardSort } from './boardOrder'
import { failFastSentence, gainSentence } from './failFastWords'
import { answerSentence } from './hypothesisWords'
import './HypothesisBoardView.css'

const LoopsSection = lazy(() => import('../areas/learning/LoopsSection'))

/** All hypotheses, what to test next first (H3); or as cards in columns: stated, testing, verdict, learnt (F5). */
export function HypothesisBoardView() {
  const { state } = usePlanReady()
  const now = useNow()
  const words = useDayWords()
  const { address, goTo, setParams } = usePage()
  const whole = useMemo(() => hypothesisBoard(state, now), [state, now])
  const kind = toBoardKind(address.params['kind'])
  const board = useMemo(() => ofKind(whole, kind), [whole, kind])
  const failFast = useFailFast()
  const order = latestOf(failFast)
  const isReckoning = failFast.status === 'reckoning'
  const sort = toBoardSort(address.params['sort'])
  const cards = BOARD_COLUMNS.flatMap((column) => whole.columns[column])
  const hasProcess = kind !== 'all' || cards.some((card) => card.kind === 'process')
  if (cards.length === 0) return <NothingStated answer={answerSentence(board)} />
  const underTest = new Set(board.columns.testing.map(({ id }) => id))
  const gain = order === null ? '' : gainSentence(order, words)
  return (
    <>
      <ViewHead answer={[order === null ? '' : failFastSentence(order, underTest), answerSentence(board)].filter(Boolean).join(' ')}>
        {hasProcess && <Choice label="About" options={BOARD_KINDS} value={kind} onChange={(next) => setParams({ kind: next === 'all' ? undefined : next })} />}
        <Choice label="Sort by" options={BOARD_SORTS} value={sort} onChange={(next) => setParams({ sort: next === 'fail-fast' ? undefined : next })} />
        <Button onClick={() => goTo('what-if')}>Try a change</Button>
      </ViewHead>
      <p className="fl-visually-hidden" role="status">
        {isReckoning ? 'What each test saves is being reckoned' : failFast.status === 'ready' ? 'What each test saves is reckoned' : ''}
      </p>
      {failFast.status === 'failed' && <Message tone="warning">{failFast.message}</Message>}
      {order !== null && <Basis order={order} gain={sort === 'state' ? '' : gain} />}
      {sort === 'state' ? (
        <StateColumns board={board} order={order} isReckoning={isReckoning} />
      ) : (
        <RankedLists board={board} order={order} isReckoning={isReckoning} byNumber={sort === 'number'} />
      )}
      {order !== null && order.steps.length > 0 && <FailFastTable order={order} />}
      <Suspense>
        <LoopsSection />
      </Suspense>
    </>
  )
}

/** What the savings rest on, and what the whole order gains. */
function Basis({ order, gain }: { readonly order: FailFastOrder; readonly gain: string }) {
  switch (order.basis) {
    case 'tooLittle':
      return <p className="fl-subtle">What each test saves can be said once half of the open stories have a size, or the team has a pace.</p>
    case 'guess':
      return (
        <p className="fl-subtle fl-gain-sentence">
          <Lozenge tone="warning">Guess</Lozenge> From sizes alone, not from a pace. {gain}
        </p>
      )
    case 'pace':
      return gain === '' ? null : <p className="fl-subtle fl-gain-sentence">{gain}</p>
  }
}

function NothingStated({ answer }: { readonly answer: string }) {
  const { goTo } = usePage()
  return (
    <>
      <ViewHead answer={answer} />
      <EmptyState
        title="What does the plan rest on that can fail?"
        example={
          <p>
            We believe that yesterday’s weather and the last two weeks of production are enough to predict tomorrow’s production. We will know it when the
            mean absolute error ≤ 0.42 kWh on the held-out year, within 10 days.
          </p>
        }
        action={<Button onClick={() => goTo('map')}>Choose a story on the map</Button>}
      >
        Open a story and state its hypothesis: what you believe, how you will know it, and how long you will try.
      </EmptyState>
    </>
  )
}

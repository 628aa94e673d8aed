import { useMemo } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import type { HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { BOARD_COLUMNS, hypothesisBoard } from '../../../src/plan/views/hypothesisBoard'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { EmptyHypothesisCanvas } from './EmptyHypothesisCanvas'
import { HypothesisCanvas } from './HypothesisCanvas'
import './Sheet.css'
import './Canvas.css'

/** Every hypothesis as a canvas (F5): a view of what stands on its story, so it is changed there. */
export function HypothesisCanvasView() {
  const { state, me, asOf } = usePlanReady()
  const now = useNow()
  const { address, setParams } = usePage()
  const board = useMemo(() => hypothesisBoard(state, now), [state, now])
  const cards = BOARD_COLUMNS.flatMap((column) => board.columns[column]).toSorted((a, b) => a.number - b.number)
  const card = cards.find(({ id }) => id === address.params['hypothesis']) ?? cards[0]
  if (!card)
    return (
      <>
        <ViewHead answer="No hypothesis is stated yet." />
        <EmptyHypothesisCanvas mayState={me.may.includes('plan') && asOf === undefined} />
      </>
    )
  return (
    <div className="fl-sheet">
      <h2 className="fl-sheet-title">Hypothesis Canvas</h2>
      <ViewHead answer={answerOf(card)}>
        <label className="fl-inline-label">
          Hypothesis{' '}
          <select className="fl-input" value={card.id} onChange={(event) => setParams({ hypothesis: event.target.value })}>
            {cards.map((each) => (
              <option key={each.id} value={each.id}>
                H-{each.number} {each.statement === null ? '' : textOr(each.statement.belief, 'withheld').slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
        <Button onClick={() => globalThis.print()}>Print</Button>
        {me.may.includes('plan') && asOf === undefined ? (
          <Button kind="primary" onClick={() => setParams({ story: card.story })}>
            Change it on its story
          </Button>
        ) : (
          <Button onClick={() => setParams({ story: card.story })}>Open its story</Button>
        )}
      </ViewHead>
      <HypothesisCanvas card={card} />
    </div>
  )
}

function answerOf({ number, verdict, timeBox, decision }: HypothesisCard): string {
  if (verdict !== null) return `H-${number} is ${verdict}; ${decision === null ? 'what follows is not decided yet' : `the team decided to ${decision}`}.`
  if (timeBox.day === null) return `H-${number} is stated, and its test has not begun.`
  return timeBox.over > 0 ? `H-${number} is being tested, ${timeBox.over} working days over its time box.` : `H-${number} is being tested, day ${timeBox.day} of ${timeBox.days}.`
}

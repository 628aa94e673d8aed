import { useMemo } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import type { HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { BOARD_COLUMNS, hypothesisBoard } from '../../../src/plan/views/hypothesisBoard'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { HypothesisCanvas } from './HypothesisCanvas'
import './Sheet.css'

/** Every hypothesis as a canvas (F5): a view of what stands on its story, so it is changed there. */
export function HypothesisCanvasView() {
  const { state, me, asOf } = usePlanReady()
  const now = useNow()
  const { address, setParams, goTo } = usePage()
  const board = useMemo(() => hypothesisBoard(state, now), [state, now])
  const cards = BOARD_COLUMNS.flatMap((column) => board.columns[column]).toSorted((a, b) => a.number - b.number)
  const card = cards.find(({ id }) => id === address.params['hypothesis']) ?? cards[0]
  if (!card)
    return (
      <>
        <ViewHead answer="No hypothesis is stated yet." />
        <EmptyState
          title="Hypothesis Canvas: what do we believe, and how will we know it?"
          example={<ExampleCanvas />}
          action={<Button onClick={() => goTo('map')}>Choose a story on the map</Button>}
        >
          Open a story and state its hypothesis; its canvas appears here by itself.
        </EmptyState>
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

const EXAMPLE = [
  ['belief', 'We believe that', 'the public weather forecast is fine enough to predict tomorrow’s production.'],
  ['criterion', 'We will know it when', 'MAE ≤ 0.42 kWh on the held-out year.'],
  ['test', 'How it is tested', 'Within ten working days; confidence 60 %.'],
  ['stake', 'What depends on it', 'Two stories, 7–12 days.'],
  ['evidence', 'Evidence', '0.55 kWh “Linear regression”, 0.61 kWh “Forecast of the nearest station”.'],
  ['verdict', 'Verdict', 'Invalidated: the forecast is too coarse in the mountains.'],
  ['learning', 'What we learnt, and did', 'Pivot to satellite pictures.'],
] as const

/** One hypothesis of the solar demo, in grey. */
const ExampleCanvas = () => (
  <div className="fl-canvas" data-sheet="hypothesis">
    {EXAMPLE.map(([id, title, text]) => (
      <div key={id} className="fl-canvas-block" data-block={id}>
        <p className="fl-example-title">{title}</p>
        <p>{text}</p>
      </div>
    ))}
  </div>
)

function answerOf({ number, verdict, timeBox, decision }: HypothesisCard): string {
  if (verdict !== null) return `H-${number} is ${verdict}; ${decision === null ? 'what follows is not decided yet' : `the team decided to ${decision}`}.`
  if (timeBox.day === null) return `H-${number} is stated, and its test has not begun.`
  return timeBox.over > 0 ? `H-${number} is being tested, ${timeBox.over} working days over its time box.` : `H-${number} is being tested, day ${timeBox.day} of ${timeBox.days}.`
}

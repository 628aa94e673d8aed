import { useId, useMemo, useState } from 'react'
import { expectedGain } from '../../../../src/plan/expectedGain'
import { useWidth } from '../../charts/useWidth'
import type { Mark } from './mark'
import { radiusOf } from './mark'
import { MatrixMark } from './MatrixMark'
import { BOTTOM, HEIGHT, LEFT, matrixScale, RIGHT, tooDear, TOP } from './matrixScale'
import { markSentence } from './opportunityWords'
import { placeLabels } from './placeLabels'
import type { MoveMark } from './useMarkDraft'
import { useMarkDraft } from './useMarkDraft'
import { useMoney } from '../../kit/useMoney'
import '../../charts/ChartPlot.css'

interface MatrixProps {
  readonly label: string
  /** All of one currency. */
  readonly marks: readonly Mark[]
  readonly currency: string
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly onMove: MoveMark
}

/** Longest name beside a mark. */
const NAME = 30

/** The priority matrix (F8): expected gain against cost, the larger the mark the more feasible. */
export function Matrix({ label, marks, currency, chosen, onChoose, onMove }: MatrixProps) {
  const money = useMoney()
  const [box, width] = useWidth<HTMLDivElement>(720)
  const [read, setRead] = useState<string | null>(null)
  const drafts = useMarkDraft(marks, onMove)
  const { draft } = drafts
  const id = useId()
  // The scale stands still while a mark is moved: what is under the pointer must not run away.
  const scale = useMemo(() => matrixScale(marks, width), [marks, width])
  const { x, y } = scale
  const drawn = marks.map((mark) => (mark.id === draft?.id ? { ...mark, figures: { ...mark.figures, gain: draft.gain, cost: draft.cost } } : mark))
  const labels = placeLabels(
    drawn.map((mark) => ({ x: x(mark.figures.cost), y: y(expectedGain(mark.figures)), r: radiusOf(mark), text: shortened(mark.name) })),
    LEFT,
    width,
  )
  const shown = drawn.find((mark) => mark.id === (draft?.id ?? read ?? chosen))
  const sentence = shown ? markSentence(shown.name, shown.figures, money) : ''
  const right = width - RIGHT
  const canMove = marks.some((mark) => mark.canMove)
  return (
    <figure className="fl-chart fl-opp-matrix" aria-label={label}>
      <div ref={box}>
        <svg height={HEIGHT} role="group" aria-label={`${label}: expected gain upwards, cost to the right`}>
          <polygon className="fl-opp-dear" points={tooDear(scale)} />
          {y.ticks(5).map((value) => (
            <g key={value} aria-hidden="true">
              <line className="fl-grid" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
              <text x={LEFT - 8} y={y(value)} dy="0.32em" textAnchor="end">
                {money.short(value, currency)}
              </text>
            </g>
          ))}
          {x.ticks(Math.max(2, Math.min(6, Math.floor(width / 110)))).map((value) => (
            <text key={value} x={x(value)} y={HEIGHT - BOTTOM + 18} textAnchor="middle" aria-hidden="true">
              {money.short(value, currency)}
            </text>
          ))}
          <text x={LEFT} y={TOP - 10} aria-hidden="true">
            Expected gain
          </text>
          <text x={right} y={HEIGHT - 6} textAnchor="end" aria-hidden="true">
            Cost
          </text>
          <text className="fl-opp-dear-word" x={right - 8} y={HEIGHT - BOTTOM - 10} textAnchor="end" aria-hidden="true">
            costs more than it is expected to bring
          </text>
          {drawn.map((mark, index) => (
            <MatrixMark
              key={mark.id}
              mark={{ ...mark, name: shortened(mark.name) }}
              sentence={markSentence(mark.name, mark.figures, money)}
              label={labels[index]!}
              scale={scale}
              drafts={drafts}
              isChosen={mark.id === chosen}
              hintId={`${id}-hint`}
              onRead={setRead}
              onChoose={onChoose}
            />
          ))}
        </svg>
      </div>
      <figcaption className="fl-chart-reading" aria-live={draft ? 'polite' : 'off'}>
        {sentence}
        {draft !== null && <span className="fl-subtle"> Not saved yet: let go or press Enter to save, Escape to put it back.</span>}
      </figcaption>
      <p className="fl-chart-note" id={`${id}-hint`}>
        The larger the mark, the more feasible.{canMove && ' Drag a mark, or use the arrow keys on it (Shift for larger steps), to change its gain and cost; Enter saves, Escape puts it back.'}
      </p>
    </figure>
  )
}

const shortened = (name: string): string => (name.length > NAME ? `${name.slice(0, NAME - 1).trimEnd()}…` : name)

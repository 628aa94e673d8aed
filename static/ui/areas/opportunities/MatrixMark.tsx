import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import { expectedGain } from '../../../../src/plan/expectedGain'
import type { Mark } from './mark'
import { radiusOf } from './mark'
import type { MatrixScale } from './matrixScale'
import { placeToFigures } from './matrixScale'
import type { LabelPlace } from './placeLabels'
import type { MarkDrafts } from './useMarkDraft'

interface MatrixMarkProps {
  /** As it is drawn: with the draft, while it is moved. */
  readonly mark: Mark
  readonly sentence: string
  readonly label: LabelPlace
  readonly scale: MatrixScale
  readonly drafts: MarkDrafts
  readonly isChosen: boolean
  readonly hintId: string
  readonly onRead: (id: string | null) => void
  readonly onChoose: (id: string) => void
}

/** From here on a press is a drag, px. */
const DRAG_FROM = 4

/** A mark of the picture: dragged, or moved by arrow keys; let go it is recorded, Escape puts it back. */
export function MatrixMark({ mark, sentence, label, scale, drafts, isChosen, hintId, onRead, onChoose }: MatrixMarkProps) {
  const { id, name, figures, canMove } = mark
  const isMoved = drafts.draft?.id === id
  const press = useRef<{ readonly fromX: number; readonly fromY: number; readonly dx: number; readonly dy: number; readonly isDrag: boolean } | null>(null)
  const x = scale.x(figures.cost)
  const y = scale.y(expectedGain(figures))

  function onKeyDown(event: KeyboardEvent): void {
    const far = event.shiftKey ? 5 : 1
    const { gain, cost } = figures
    const moved = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowUp: [1, 0], ArrowDown: [-1, 0] }[event.key]
    if (moved && canMove) {
      event.preventDefault()
      // Not out of the picture: once it is recorded there is room again.
      const mostGain = (scale.y.domain()[1]! * 100) / figures.probability
      drafts.move({
        id,
        gain: Math.round(Math.min(Math.max(gain, mostGain), Math.max(0, gain + moved[0]! * far * scale.gainStep))),
        cost: Math.min(Math.max(cost, scale.x.domain()[1]!), Math.max(0, cost + moved[1]! * far * scale.costStep)),
      })
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (isMoved) drafts.drop()
      else onChoose(id)
    } else if (event.key === 'Escape' && isMoved) {
      event.stopPropagation()
      press.current = null
      drafts.cancel()
    }
  }

  function onPointerDown(event: PointerEvent<SVGGElement>): void {
    if (event.button !== 0) return
    event.currentTarget.focus()
    event.currentTarget.setPointerCapture?.(event.pointerId)
    const { left, top } = svgBox(event)
    press.current = { fromX: event.clientX, fromY: event.clientY, dx: event.clientX - left - x, dy: event.clientY - top - y, isDrag: false }
  }

  function onPointerMove(event: PointerEvent<SVGGElement>): void {
    const held = press.current
    if (!held || !canMove) return
    const isDrag = held.isDrag || Math.hypot(event.clientX - held.fromX, event.clientY - held.fromY) > DRAG_FROM
    if (!isDrag) return
    press.current = { ...held, isDrag }
    const { left, top } = svgBox(event)
    drafts.move({ id, ...placeToFigures(scale, event.clientX - left - held.dx, event.clientY - top - held.dy, figures.probability) })
  }

  function onPointerUp(): void {
    const held = press.current
    press.current = null
    if (held?.isDrag) drafts.drop()
    else if (held) onChoose(id)
  }

  return (
    <g
      className="fl-opp-mark"
      role="button"
      tabIndex={0}
      aria-label={sentence}
      aria-describedby={canMove ? hintId : undefined}
      aria-pressed={isChosen}
      data-movable={canMove}
      data-moved={isMoved}
      data-dear={expectedGain(figures) < figures.cost}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        press.current = null
        drafts.cancel()
      }}
      onPointerEnter={() => onRead(id)}
      onPointerLeave={() => onRead(null)}
      onFocus={() => onRead(id)}
      onBlur={() => {
        onRead(null)
        if (isMoved && press.current === null) drafts.drop()
      }}
    >
      <circle cx={x} cy={y} r={radiusOf(mark)} />
      <text x={label.x} y={label.y} dy="0.32em" textAnchor={label.anchor}>
        {name}
      </text>
    </g>
  )
}

const svgBox = ({ currentTarget }: PointerEvent<SVGGElement>): { readonly left: number; readonly top: number } =>
  currentTarget.ownerSVGElement?.getBoundingClientRect() ?? { left: 0, top: 0 }

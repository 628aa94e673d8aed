import type { ReactNode, RefObject } from 'react'
import { useState } from 'react'
import './ChartPlot.css'

interface ChartPlotProps {
  readonly label: string
  /** What the slider steps through: "Day of the burn-up". */
  readonly sliderLabel: string
  /** Given to the drawing, which measures itself. */
  readonly plot: RefObject<HTMLDivElement>
  readonly height: number
  /** How many places can be read, and which one is while nobody reads. */
  readonly count: number
  readonly start: number
  readonly placeAt: (px: number) => number
  /** What is read at a place: the same for the pointer, the arrow keys and those who listen. */
  readonly sentenceAt: (place: number) => string
  readonly onChoose?: (place: number) => void
  /** The drawing; `read` is null while nobody reads. */
  readonly children: (read: number | null) => ReactNode
  readonly note?: ReactNode
}

/** A drawing that is read place by place: under the pointer, by arrow keys, or listened to. */
export function ChartPlot({ label, sliderLabel, plot, height, count, start, placeAt, sentenceAt, onChoose, children, note }: ChartPlotProps) {
  const [read, setRead] = useState<number | null>(null)
  const within = (place: number): number => Math.min(count - 1, Math.max(0, place))
  const at = within(read ?? start)
  const sentence = sentenceAt(at)
  return (
    <figure className="fl-chart" aria-label={label}>
      {/* The pointer's way; the keyboard's is the slider below, which reads the same sentences. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className="fl-chart-plot"
        data-choosable={onChoose !== undefined}
        ref={plot}
        onPointerMove={(event) => setRead(within(placeAt(event.clientX - event.currentTarget.getBoundingClientRect().left)))}
        onPointerLeave={() => setRead(null)}
        onClick={() => onChoose?.(at)}
      >
        <svg height={height} aria-hidden="true">
          {children(read === null ? null : at)}
        </svg>
        <input
          className="fl-chart-slider"
          type="range"
          aria-label={sliderLabel}
          min={0}
          max={count - 1}
          value={at}
          aria-valuetext={sentence}
          onChange={(event) => setRead(Number(event.target.value))}
          onKeyDown={(event) => event.key === 'Enter' && onChoose?.(at)}
          onBlur={() => setRead(null)}
        />
      </div>
      <figcaption className="fl-chart-reading">{sentence}</figcaption>
      {note !== undefined && <p className="fl-chart-note">{note}</p>}
    </figure>
  )
}

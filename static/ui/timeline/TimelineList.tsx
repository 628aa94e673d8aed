import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Source } from '../../../src/plan/kernel/commit'
import { useDayWords } from '../charts/useDayWords'
import { TimelineItem } from './TimelineItem'
import type { TimelineRow } from './timelineRows'

interface TimelineListProps {
  readonly rows: readonly TimelineRow[]
  readonly nameOf: (actor: string, source?: Source) => string
  /** The commit that its author can take back. */
  readonly ownSeq: number | null
}

/** Draws only what is on the screen, however long the log is. */
export function TimelineList({ rows, nameOf, ownSeq }: TimelineListProps) {
  const words = useDayWords()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? 40 : 56),
    overscan: 10,
    getItemKey: (index) => keyOf(rows[index]!),
  })
  return (
    <div className="fl-timeline" ref={scroll} role="region" aria-label="History" tabIndex={0}>
      <div className="fl-timeline-sizer" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]!
          return (
            <div key={key} className="fl-timeline-row" ref={virtual.measureElement} data-index={index} style={{ transform: `translateY(${start}px)` }}>
              {row.kind === 'day' ? (
                <h2>
                  {words.weekday(row.day)} <span className="fl-subtle">{row.count}</span>
                </h2>
              ) : (
                <TimelineItem entry={row.entry} nameOf={nameOf} canUndo={row.entry.seq === ownSeq} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function keyOf(row: TimelineRow): string {
  return row.kind === 'day' ? row.day : String(row.entry.seq)
}

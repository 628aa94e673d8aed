import { useMemo } from 'react'
import type { SizeRow } from '../../../src/forecast/results/sizeCalibration'
import { ChartPlot } from '../charts/ChartPlot'
import { useWidth } from '../charts/useWidth'
import { rowSentence } from './calibrationWords'
import { drawCalibration, HEIGHT, LEFT, TOP } from './drawCalibration'

/** Each story over its size: the box is what the size says, the bar what eight of ten took, its mark the middle one. */
export function CalibrationChart({ rows }: { readonly rows: readonly SizeRow[] }) {
  const [plot, width] = useWidth<HTMLDivElement>(720)
  const { right, bottom, y, ticks, columns } = useMemo(() => drawCalibration(rows, width), [rows, width])
  const most = rows.reduce((best, { stories }, index) => (stories.length > rows[best]!.stories.length ? index : best), 0)
  return (
    <ChartPlot
      label="Working days that stories took, by size"
      sliderLabel="Size"
      plot={plot}
      height={HEIGHT}
      count={rows.length}
      start={most}
      placeAt={(px) => columns.reduce((best, { x }, index) => (Math.abs(x - px) < Math.abs(columns[best]!.x - px) ? index : best), 0)}
      sentenceAt={(place) => rowSentence(rows[place]!)}
      note="Box: what the size says. Bar: what eight of ten stories took, with the middle one. Each point is one story."
    >
      {(read) => (
        <>
          {ticks.map((days) => (
            <g key={days}>
              <line className="fl-grid" x1={LEFT} x2={right} y1={y(days)} y2={y(days)} />
              <text x={LEFT - 8} y={y(days)} dy="0.32em" textAnchor="end">
                {days}
              </text>
            </g>
          ))}
          {read !== null && <line className="fl-cursor" data-on-screen="" x1={columns[read]!.x} x2={columns[read]!.x} y1={TOP} y2={bottom} />}
          {columns.map(({ row: { size, real, stories }, x, reach, points }) => (
            <g key={size.id}>
              <rect className="fl-calibration-says" x={x - reach} width={reach * 2} y={y(size.maxDays)} height={Math.max(2, y(size.minDays) - y(size.maxDays))} rx={3} />
              {points.map((point) => (
                <circle key={point.story} className="fl-calibration-point" cx={point.x} cy={point.y} r={3} />
              ))}
              {real !== null && stories.length > 1 && (
                <>
                  <line className="fl-calibration-real" x1={x} x2={x} y1={y(real.p10)} y2={y(real.p90)} />
                  <line className="fl-calibration-real" x1={x - 8} x2={x + 8} y1={y(real.p50)} y2={y(real.p50)} />
                </>
              )}
              <text x={x} y={bottom + 20} textAnchor="middle" className="fl-label-strong">
                {size.id} · {stories.length}
              </text>
            </g>
          ))}
        </>
      )}
    </ChartPlot>
  )
}

/** A bar with its parts named. */
export function ReadingExample() {
  return (
    <figure className="fl-chart fl-reading-example">
      <svg viewBox="0 0 480 96" role="img" aria-label="A bar from today: dark up to the day for 50 %, then lighter up to a strong edge for 85 %, lightest up to 95 %">
        <rect className="fl-band" data-confidence="0.95" x={8} y={36} width={440} height={20} />
        <rect className="fl-band" data-confidence="0.85" x={8} y={36} width={340} height={20} />
        <rect className="fl-band" data-confidence="0.5" x={8} y={36} width={220} height={20} />
        <line className="fl-band-edge" x1={348} x2={348} y1={30} y2={62} />
        <line className="fl-today" x1={8} x2={8} y1={22} y2={62} />
        <text x={8} y={14}>
          today
        </text>
        <text x={228} y={82} textAnchor="end">
          half of the runs: 50 %
        </text>
        <text className="fl-label-strong" x={348} y={18} textAnchor="middle">
          85 %: tell others this day
        </text>
        <text x={448} y={82} textAnchor="end">
          95 %: must not go wrong
        </text>
      </svg>
    </figure>
  )
}

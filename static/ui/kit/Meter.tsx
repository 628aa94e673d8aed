import './Meter.css'

interface MeterProps {
  /** 0 to 1; more is drawn as full. */
  readonly value: number
  /** What it says in words: "4 of 6 done". */
  readonly label: string
  readonly tone?: 'brand' | 'danger' | 'neutral'
}

export function Meter({ value, label, tone = 'brand' }: MeterProps) {
  const share = Math.min(1, Math.max(0, value))
  return (
    <span
      className="fl-meter"
      data-tone={tone}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={label}
    >
      <span style={{ width: `${share * 100}%` }} />
    </span>
  )
}

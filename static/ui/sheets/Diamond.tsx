import type { TimeBox } from '../../../src/plan/views/hypothesisBoard'
import type { SectionView } from '../../../src/plan/views/sheets/sheetView'
import { useWidth } from '../charts/useWidth'
import { daysText } from '../kit/amounts'

interface DiamondProps {
  readonly phases: readonly SectionView[]
  readonly current: string | null
  /** Of the phase under way. */
  readonly timeBox: TimeBox | null
}

/** Between two phases, px. */
const GAP = 4

/** The four phases as the two diamonds they are: wide and narrow, twice. The words below say the same. */
export function Diamond({ phases, current, timeBox }: DiamondProps) {
  const [box, width] = useWidth<HTMLDivElement>(800)
  const height = Math.round(Math.min(128, Math.max(84, width / 8)))
  const each = (width - 2) / phases.length
  const middle = height / 2
  const words = phases.map((phase) => wordOf(phase, current, timeBox))
  return (
    <div ref={box}>
      <svg className="fl-diamond" height={height} role="img" aria-label={phases.map((phase, index) => `${phase.section.label}: ${words[index]!}`).join(', ')}>
        {phases.map((phase, index) => {
          const [left, right] = [1 + index * each + GAP / 2, 1 + (index + 1) * each - GAP / 2]
          const isWide = index % 2 === 0
          const points = isWide ? [[left, middle], [right, 2], [right, height - 2]] : [[left, 2], [left, height - 2], [right, middle]]
          const at = isWide ? left + each * 0.63 : right - each * 0.63
          return (
            <g key={phase.section.id} data-state={stateOf(phase, current)} data-over={phase.section.id === current && (timeBox?.over ?? 0) > 0}>
              <polygon points={points.map((point) => point.join(',')).join(' ')} />
              <text x={at} y={middle - 3} textAnchor="middle">
                {phase.section.label}
              </text>
              <text x={at} y={middle + 13} textAnchor="middle" className="fl-diamond-state">
                {words[index]}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

const stateOf = ({ section, conclusion }: SectionView, current: string | null): 'done' | 'current' | 'ahead' => (conclusion !== null ? 'done' : section.id === current ? 'current' : 'ahead')

function wordOf(phase: SectionView, current: string | null, timeBox: TimeBox | null): string {
  switch (stateOf(phase, current)) {
    case 'done':
      return 'concluded'
    case 'current':
      if (timeBox === null || timeBox.day === null) return 'under way'
      return timeBox.over > 0 ? `${daysText(timeBox.over)} over` : `day ${timeBox.day} of ${timeBox.days}`
    case 'ahead':
      return 'ahead'
  }
}

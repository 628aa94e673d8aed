import type { SectionView } from '../../../src/plan/views/sheets/sheetView'

interface DiamondProps {
  readonly phases: readonly SectionView[]
  readonly current: string | null
}

/** The four phases as the two diamonds they are: wide and narrow, twice. The words below say the same. */
export function Diamond({ phases, current }: DiamondProps) {
  return (
    <svg className="fl-diamond" viewBox="0 0 640 104" role="img" aria-label={phases.map((phase) => `${phase.section.label}: ${wordOf(phase, current)}`).join(', ')}>
      {phases.map((phase, index) => {
        const x = index * 160
        const isWide = index % 2 === 0
        const points = isWide ? `${x + 2},52 ${x + 158},4 ${x + 158},100` : `${x + 2},4 ${x + 2},100 ${x + 158},52`
        const at = isWide ? x + 100 : x + 60
        return (
          <g key={phase.section.id} data-state={stateOf(phase, current)}>
            <polygon points={points} />
            <text x={at} y="50" textAnchor="middle">
              {phase.section.label}
            </text>
            <text x={at} y="63" textAnchor="middle" className="fl-diamond-state">
              {wordOf(phase, current)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const stateOf = ({ section, conclusion }: SectionView, current: string | null): string => (conclusion !== null ? 'done' : section.id === current ? 'current' : 'ahead')

const wordOf = (phase: SectionView, current: string | null): string => ({ done: 'concluded', current: 'under way', ahead: 'ahead' })[stateOf(phase, current)] ?? ''

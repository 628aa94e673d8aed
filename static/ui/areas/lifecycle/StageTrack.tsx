import type { StageStep } from '../../../../src/plan/views/issuePanel/stagePanel'

interface StageTrackProps {
  readonly steps: readonly StageStep[]
  /** Null where nothing may be changed. A passed stage leads back to it. */
  readonly onReturn: ((to: string) => void) | null
}

/** The lifecycle as a track; where the story stands is a half-filled dot. */
export function StageTrack({ steps, onReturn }: StageTrackProps) {
  return (
    <ol className="fl-stages">
      {steps.map(({ id, name, place }) => (
        <li key={id} data-place={place} aria-current={place === 'current' ? 'step' : undefined}>
          <span className="fl-stage-dot" aria-hidden="true" />
          {place === 'passed' && onReturn !== null ? (
            <button type="button" title={`Return to ${name}`} aria-label={`Return to ${name}`} onClick={() => onReturn(id)}>
              {name}
            </button>
          ) : (
            <span>{name}</span>
          )}
          {place === 'passed' && <span className="fl-visually-hidden"> (passed)</span>}
        </li>
      ))}
    </ol>
  )
}

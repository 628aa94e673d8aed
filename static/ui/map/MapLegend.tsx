import { WORK_KINDS } from '../../../src/playbook/workKinds'
import type { ColourBy } from './mapScope'

const WORDS: Readonly<Record<ColourBy, readonly (readonly [hue: string, state: string, label: string])[]>> = {
  state: [
    ['todo', 'todo', 'To do'],
    ['doing', 'doing', 'Doing'],
    ['delivered', 'delivered', 'Delivered'],
  ],
  vertical: [],
  risk: [
    ['open', 'delivered', 'Rests on an open hypothesis'],
    ['invalidated', 'delivered', 'On an invalidated one'],
    ['settled', 'delivered', 'On a validated one'],
    ['none', 'todo', 'On none'],
  ],
  // The word stands on each card as well.
  kind: [...WORK_KINDS.map(({ id, short }) => [id, 'delivered', short] as const), ['none', 'todo', 'None yet']],
}

/** What the colours mean. */
export function MapLegend({ colourBy }: { readonly colourBy: ColourBy }) {
  const words = WORDS[colourBy]
  if (words.length === 0) return null
  return (
    <ul className="fl-map-legend" aria-label="What the colours mean">
      {words.map(([hue, state, label]) => (
        <li key={hue}>
          <span className="fl-map-card" data-zoom="dots" data-hue={hue} data-state={state} aria-hidden="true">
            <span className="fl-map-card-face" />
          </span>
          {label}
        </li>
      ))}
    </ul>
  )
}

import type { ArchitecturePicture } from '../../../../src/plan/views/architecture/architecturePicture'
import { elementName } from './architectureWords'

/** What the picture shows, in words. */
export function RelationTwin({ picture: { elements, relations } }: { readonly picture: ArchitecturePicture }) {
  const nameOf = (id: string): string => elementName(elements.find((one) => one.id === id)?.element)
  const alone = elements.filter(({ id }) => !relations.some(({ from, to }) => from === id || to === id))
  return (
    <details className="fl-twin">
      <summary>As a list</summary>
      <ul className="fl-rows fl-twin-scroll">
        {relations.map(({ key, from, to, labels }) => (
          <li key={key}>
            <strong>{nameOf(from)}</strong> → <strong>{nameOf(to)}</strong>
            {labels.length > 0 && `: ${labels.join('; ')}`}
          </li>
        ))}
        {alone.length > 0 && <li>Related to nothing here: {alone.map(({ element }) => elementName(element)).join(', ')}</li>}
      </ul>
    </details>
  )
}

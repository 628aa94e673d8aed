import { KIND_WORDS } from '../../../../src/playbook/architecture'
import { clipped } from '../../charts/clipped'
import { elementName, kindLine } from './architectureWords'
import type { PlacedElement } from './pictureLayout'
import { BOX_WIDTH, HEAD, LINE } from './pictureLayout'

/** A box of the picture; pressed, it shows what it consists of, or what is written of it. */
export function ElementBox({ placed: { drawn, lines, x, y, width, height }, onPress }: { readonly placed: PlacedElement; readonly onPress: () => void }) {
  const { element, canEnter } = drawn
  const top = element.kind === 'person' ? HEAD : 0
  const name = elementName(element)
  return (
    // HTML has no button inside a drawing.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <g
      className="fl-arch-box"
      data-kind={element.kind}
      role="button"
      tabIndex={0}
      aria-label={`${name}, ${KIND_WORDS[element.kind].name.toLowerCase()}: ${canEnter ? 'look into it' : 'open it'}`}
      transform={`translate(${x - width / 2} ${y - height / 2})`}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onPress()
      }}
    >
      <title>{`${name}\n${kindLine(element)}`}</title>
      {top > 0 && <circle cx={BOX_WIDTH / 2} cy={HEAD / 2 + 2} r={HEAD / 2} />}
      <rect y={top} width={BOX_WIDTH} height={height - top} rx={element.kind === 'person' ? 16 : 4} />
      <text className="fl-arch-name" x={BOX_WIDTH / 2} y={top + 20} textAnchor="middle">
        {clipped(name, 26)}
      </text>
      <text className="fl-arch-note" x={BOX_WIDTH / 2} y={top + 20 + LINE} textAnchor="middle">
        {clipped(`[${kindLine(element)}]`, 32)}
      </text>
      {lines.map((text, index) => (
        // Lines of one text have no other identity than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <text key={index} x={BOX_WIDTH / 2} y={top + 22 + (index + 2) * LINE} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  )
}

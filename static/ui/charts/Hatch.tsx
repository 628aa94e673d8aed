/** The pattern of a guess; `url(#fl-guess)` fills with it. */
export function Hatch() {
  return (
    <defs>
      <pattern id="fl-guess" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="fl-hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  )
}

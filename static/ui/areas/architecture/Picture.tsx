import { curveMonotoneX, curveMonotoneY, line } from 'd3-shape'
import type { ReactNode } from 'react'
import { useMemo, useRef, useState } from 'react'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { architectureMermaid } from '../../../../src/plan/views/architecture/architectureMermaid'
import type { ArchitecturePicture } from '../../../../src/plan/views/architecture/architecturePicture'
import { Choice } from '../../charts/Choice'
import { ExportMenu } from '../../charts/ExportMenu'
import { saveFile } from '../../charts/saveFile'
import { svgFile } from '../../charts/svgFile'
import { useWidth } from '../../charts/useWidth'
import { count } from '../../kit/amounts'
import { elementName, pictureSentence } from './architectureWords'
import { ElementBox } from './ElementBox'
import type { PlacedRelation, Point } from './pictureLayout'
import { LINE, pictureLayout } from './pictureLayout'

interface PictureProps {
  readonly picture: ArchitecturePicture
  /** Into a system or a container. */
  readonly onEnter: (id: LocalId) => void
  readonly onOpen: (id: LocalId) => void
  /** What stands beside the export. */
  readonly children?: ReactNode
}

/** Smaller than this its words cannot be read. */
const SMALLEST = 0.7

/** One level of the architecture, drawn from the list (R1); every box can be opened with pointer and keyboard, and there is a list below. */
export function Picture({ picture, onEnter, onOpen, children }: PictureProps) {
  const [scroll, room] = useWidth<HTMLDivElement>(960)
  const svg = useRef<SVGSVGElement>(null)
  // The layout follows the page's width in steps, so that dragging a window's edge is not a new picture each time.
  const step = Math.ceil(room / 160) * 160
  const { width, height, isSideways, elements, relations, frames } = useMemo(() => pictureLayout(picture, step), [picture, step])
  const fit = Math.min(1, room / width)
  const [size, setSize] = useState<'fit' | 'full' | null>(null)
  const isFitted = (size ?? (fit >= SMALLEST ? 'fit' : 'full')) === 'fit'
  const scale = isFitted ? fit : 1
  const sentence = pictureSentence(picture)
  return (
    <>
      <div className="fl-between">
        {children}
        <div className="fl-actions">
          {fit < 1 && (
            <Choice
              label="Size of the picture"
              options={[
                { id: 'fit', label: 'Fit' },
                { id: 'full', label: 'Full size' },
              ]}
              value={isFitted ? 'fit' : 'full'}
              onChange={setSize}
            />
          )}
          <ExportMenu
            items={[
              { label: 'SVG', run: () => svg.current && saveFile('architecture.svg', 'image/svg+xml', svgFile(svg.current, { title: 'Architecture', text: sentence })) },
              { label: 'Mermaid', run: () => saveFile('architecture.mmd', 'text/plain', architectureMermaid(picture)) },
            ]}
          />
        </div>
      </div>
      <div ref={scroll} className="fl-arch-scroll" role="region" aria-label="Picture of the architecture" tabIndex={0}>
        <svg
          ref={svg}
          className="fl-arch"
          width={width * scale}
          height={height * scale}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={`${count(elements.length, 'element', 'elements')}, ${count(relations.length, 'relation', 'relations')}; the same as a list below`}
        >
          {frames.map(({ id, x, y, ...box }, index) => (
            <g key={id} className="fl-arch-frame" transform={`translate(${x - box.width / 2} ${y - box.height / 2})`}>
              <rect width={box.width} height={box.height} rx={8} />
              <text x={12} y={20}>
                {elementName(picture.frames[index]?.element)}
              </text>
            </g>
          ))}
          {relations.map((relation) => (
            <Arrow key={relation.drawn.key} relation={relation} isSideways={isSideways} />
          ))}
          {elements.map((placed) => (
            <ElementBox key={placed.drawn.id} placed={placed} onPress={() => (placed.drawn.canEnter ? onEnter(placed.drawn.id) : onOpen(placed.drawn.id))} />
          ))}
        </svg>
      </div>
    </>
  )
}

const across = line<Point>(({ x }) => x, ({ y }) => y).curve(curveMonotoneX)
const down = line<Point>(({ x }) => x, ({ y }) => y).curve(curveMonotoneY)

function Arrow({ relation: { points, lines, at, drawn }, isSideways }: { readonly relation: PlacedRelation; readonly isSideways: boolean }) {
  const [before, end] = [points.at(-2), points.at(-1)]
  const turn = before && end ? (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI : 0
  return (
    <g className="fl-arch-relation">
      <title>{drawn.labels.join('; ')}</title>
      <path className="fl-arch-line" d={(isSideways ? across : down)(points) ?? ''} />
      {end && <path className="fl-arch-tip" d="M0 0 -9 -4 -9 4Z" transform={`translate(${end.x} ${end.y}) rotate(${turn})`} />}
      {lines.length > 0 && <rect x={at.x - at.width / 2} y={at.y - at.height / 2} width={at.width} height={at.height} rx={3} />}
      {lines.map((text, index) => (
        // Lines of one label have no other identity than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <text key={index} x={at.x} y={at.y + 4 + (index - (lines.length - 1) / 2) * LINE} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  )
}

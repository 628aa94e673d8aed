import { graphlib, layout } from '@dagrejs/dagre'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { ArchitecturePicture, DrawnElement, DrawnRelation } from '../../../../src/plan/views/architecture/architecturePicture'
import { wrapped } from './wrapped'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export interface PlacedElement extends Box {
  readonly drawn: DrawnElement
  readonly lines: readonly string[]
}

export interface PlacedRelation {
  readonly drawn: DrawnRelation
  readonly points: readonly Point[]
  readonly lines: readonly string[]
  /** Where its words stand, by their middle. */
  readonly at: Box
}

export interface PlacedFrame extends Box {
  readonly id: LocalId
}

export interface PictureLayout {
  readonly width: number
  readonly height: number
  readonly isSideways: boolean
  readonly elements: readonly PlacedElement[]
  readonly relations: readonly PlacedRelation[]
  /** The outermost first. */
  readonly frames: readonly PlacedFrame[]
}

export const BOX_WIDTH = 192
export const LINE = 16
/** A person's head stands above the box. */
export const HEAD = 24
const LABEL_LETTERS = 24
const MARGIN = 12
/** Around what a frame holds, and above it for its name. */
const FRAME = { side: 16, top: 34 }

/** Boxes in layers, what is looked into together in its frame; from the top down, or sideways where that is less wide than the page allows. */
export function pictureLayout(picture: ArchitecturePicture, room: number): PictureLayout {
  const upright = laidOut(picture, false)
  if (upright.width <= Math.max(room, 640)) return upright
  const sideways = laidOut(picture, true)
  return sideways.width < upright.width ? sideways : upright
}

function laidOut(picture: ArchitecturePicture, isSideways: boolean): PictureLayout {
  const { elements, relations } = picture
  const frames = picture.frames.map(({ id }) => id)
  const graph = new graphlib.Graph({ compound: true })
  graph.setGraph({ rankdir: isSideways ? 'LR' : 'TB', nodesep: 24, ranksep: 40, edgesep: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  frames.forEach((id, index) => {
    graph.setNode(id, {})
    if (index > 0) graph.setParent(id, frames[index - 1])
  })
  const sized = elements.map((drawn) => ({ drawn, lines: linesOf(drawn), ...sizeOf(drawn) }))
  for (const { drawn, width, height } of sized) {
    graph.setNode(drawn.id, { width, height })
    if (drawn.frame !== null && frames.includes(drawn.frame)) graph.setParent(drawn.id, drawn.frame)
  }
  const worded = relations.map((drawn) => ({ drawn, lines: labelLines(drawn) }))
  for (const { drawn, lines } of worded) graph.setEdge(drawn.from, drawn.to, { ...labelSize(lines), labelpos: 'c' })
  for (const { from, to } of rowsOfLoners(picture)) graph.setEdge(from, to, { width: 0, height: 0, weight: 0 })
  layout(graph)
  const placed = sized.map(({ drawn, lines, width, height }): PlacedElement => ({ drawn, lines, width, height, ...pointOf(graph.node(drawn.id)) }))
  const lines = worded.map(({ drawn, lines: said }): PlacedRelation => {
    const edge = graph.edge(drawn.from, drawn.to) as { readonly points?: readonly Point[]; readonly x?: number; readonly y?: number }
    return { drawn, lines: said, points: edge.points ?? [], at: { ...labelSize(said), ...pointOf(edge) } }
  })
  return movedIn({ isSideways, elements: placed, relations: lines, frames: framesAround(frames, placed) })
}

/** Where nothing is related to them, boxes stand in rows instead of one endless line. */
function rowsOfLoners({ elements, relations }: ArchitecturePicture): readonly { readonly from: LocalId; readonly to: LocalId }[] {
  const linked = new Set(relations.flatMap(({ from, to }) => [from, to]))
  const alone = elements.filter(({ id }) => !linked.has(id))
  return [...new Set(alone.map(({ frame }) => frame))].flatMap((frame) => {
    const own = alone.filter((one) => one.frame === frame)
    const across = Math.max(4, Math.ceil(Math.sqrt(own.length)))
    return own.slice(across).map(({ id }, index) => ({ from: own[index]!.id, to: id }))
  })
}

function framesAround(frames: readonly LocalId[], placed: readonly PlacedElement[]): readonly PlacedFrame[] {
  return frames.reduceRight<readonly PlacedFrame[]>((inner, id) => {
    const held: readonly Box[] = [...placed.filter(({ drawn }) => drawn.frame === id), ...inner.slice(0, 1)]
    if (held.length === 0) return inner
    const left = Math.min(...held.map(({ x, width }) => x - width / 2)) - FRAME.side
    const right = Math.max(...held.map(({ x, width }) => x + width / 2)) + FRAME.side
    const top = Math.min(...held.map(({ y, height }) => y - height / 2)) - FRAME.top
    const bottom = Math.max(...held.map(({ y, height }) => y + height / 2)) + FRAME.side
    return [{ id, x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }, ...inner]
  }, [])
}

/** Nothing is left of or above the picture's corner. */
function movedIn({ isSideways, elements, relations, frames }: Omit<PictureLayout, 'width' | 'height'>): PictureLayout {
  const boxes: readonly Box[] = [...elements, ...frames, ...relations.filter(({ lines }) => lines.length > 0).map(({ at }) => at)]
  const points = relations.flatMap((relation) => relation.points)
  const left = Math.min(0, ...boxes.map(({ x, width }) => x - width / 2), ...points.map(({ x }) => x)) - MARGIN
  const top = Math.min(0, ...boxes.map(({ y, height }) => y - height / 2), ...points.map(({ y }) => y)) - MARGIN
  const moved = <T extends Point>(one: T): T => ({ ...one, x: one.x - left, y: one.y - top })
  return {
    width: Math.max(0, ...boxes.map(({ x, width }) => x + width / 2), ...points.map(({ x }) => x)) - left + MARGIN,
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height / 2), ...points.map(({ y }) => y)) - top + MARGIN,
    isSideways,
    elements: elements.map(moved),
    frames: frames.map(moved),
    relations: relations.map(({ points: way, at, ...rest }) => ({ ...rest, points: way.map(moved), at: moved(at) })),
  }
}

const linesOf = ({ element }: DrawnElement): readonly string[] => wrapped(textOr(element.description, 'withheld'), 32, 2)

const sizeOf = (drawn: DrawnElement) => ({ width: BOX_WIDTH, height: 48 + linesOf(drawn).length * LINE + (drawn.element.kind === 'person' ? HEAD : 0) })

/** Two things at most; how many more there are is said. */
function labelLines({ labels }: DrawnRelation): readonly string[] {
  const shown = labels.length > 2 ? [labels[0]!, `and ${labels.length - 1} more`] : labels
  return shown.flatMap((label) => wrapped(label, LABEL_LETTERS, shown.length > 1 ? 1 : 2))
}

function labelSize(lines: readonly string[]): { readonly width: number; readonly height: number } {
  return { width: lines.length === 0 ? 8 : Math.max(...lines.map(({ length }) => length)) * 5.5 + 10, height: lines.length * LINE + 4 }
}

const pointOf = ({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): Point => ({ x, y })

import { graphlib, layout } from '@dagrejs/dagre'
import { textOr } from '../../../../src/plan/kernel/text'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { DataRow } from '../../../../src/plan/views/dataRegister'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface LineageNode extends Point {
  readonly row: DataRow
}

export interface LineageEdge {
  readonly key: string
  readonly from: LocalId
  readonly to: LocalId
  readonly step: string
  readonly points: readonly Point[]
  /** The middle of its words. */
  readonly at: Point
}

export interface LineageLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly LineageNode[]
  readonly edges: readonly LineageEdge[]
}

export const NODE = { width: 216, height: 48 }
/** Words of a step, about so wide; longer ones are cut. */
export const LABEL_LETTERS = 24
const lettersOf = (step: string): number => Math.min(LABEL_LETTERS, step.length)
/** Behind the words, so that the line can be seen up to them. */
export const labelWidth = (step: string): number => lettersOf(step) * 5.2 + 8

/** What is made from what, from left to right, in layers; data sets that stand alone are not in it. */
export function lineageLayout(rows: readonly DataRow[]): LineageLayout {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const linked = new Set(rows.flatMap(({ id, set }) => (set.from.length > 0 ? [id, ...set.from.map(({ of }) => of)] : [])))
  const graph = new graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 24, marginx: 2, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of rows) if (linked.has(id)) graph.setNode(id, { ...NODE })
  const steps = rows.flatMap(({ id, set }) => set.from.filter(({ of }) => byId.has(of)).map(({ of, step }) => ({ from: of, to: id, step: textOr(step, 'withheld') })))
  for (const { from, to, step } of steps) graph.setEdge(from, to, { width: step === '' ? 24 : lettersOf(step) * 6 + 24, height: step === '' ? 8 : 20, labelpos: 'c' })
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    nodes: graph.nodes().flatMap((id) => {
      const row = byId.get(id)
      const { x, y } = graph.node(id)
      return row && x !== undefined && y !== undefined ? [{ row, x, y }] : []
    }),
    edges: steps.flatMap(({ from, to, step }) => {
      const { points = [], x, y } = graph.edge(from, to) as { readonly points?: readonly Point[]; readonly x?: number; readonly y?: number }
      const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 }
      return [{ key: `${from}/${to}`, from, to, step, points, at: { x: x ?? middle.x, y: y ?? middle.y } }]
    }),
  }
}

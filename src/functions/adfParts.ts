import type { AdfDocument, AdfNode } from '../plan/views/dossier/writeAdf'

/** A document as several, each of at most so many characters as JSON, as far as its pieces allow; never none. */
export function adfParts({ content }: AdfDocument, title: string, limit: number): readonly AdfDocument[] {
  const room = limit - 400
  const groups: AdfNode[][] = [[]]
  let used = 0
  for (const node of content.flatMap((each) => smaller(each, room))) {
    const size = sizeOf(node)
    const last = groups.at(-1)!
    if (used > 0 && used + size > room) {
      const titles = last.slice(last.length - endingTitles(last))
      const along = titles.reduce((sum, each) => sum + sizeOf(each), 0)
      const isRoom = along + size <= room
      groups.push(isRoom ? last.splice(last.length - titles.length) : [])
      used = isRoom ? along : 0
    }
    groups.at(-1)!.push(node)
    used += size
  }
  return groups.map((nodes, index) => ({
    version: 1,
    type: 'doc',
    content: groups.length === 1 ? nodes : [paragraph(`${title}, part ${index + 1} of ${groups.length}`), ...nodes],
  }))
}

/** How many headings a part ends with: they go along with what they head, unless there is nothing else. */
function endingTitles(nodes: readonly AdfNode[]): number {
  const other = nodes.findLastIndex(({ type }) => type !== 'heading')
  return other < 0 ? 0 : nodes.length - 1 - other
}

const sizeOf = (node: AdfNode): number => JSON.stringify(node).length + 1

/** A list or a table that is too large, as several; a table's head goes along. */
function smaller(node: AdfNode, room: number): readonly AdfNode[] {
  const items = node.content ?? []
  const head = node.type === 'table' ? items.slice(0, 1) : []
  const rest = items.slice(head.length)
  const isDivisible = node.type === 'table' || node.type === 'bulletList' || node.type === 'orderedList'
  if (!isDivisible || rest.length < 2 || sizeOf(node) <= room) return [node]
  const middle = Math.ceil(rest.length / 2)
  const first = Number(node.attrs?.['order'] ?? 1)
  return [rest.slice(0, middle), rest.slice(middle)].flatMap((half, index) => {
    // A numbered list counts on.
    const attrs = node.type === 'orderedList' && index > 0 ? { attrs: { ...node.attrs, order: first + middle } } : {}
    return smaller({ ...node, ...attrs, content: [...head, ...half] }, room)
  })
}

const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text: text.slice(0, 200), marks: [{ type: 'em' }] }] })

import type { Block, Document, Inline, Line } from './document'
import { isWebAddress } from './document'
import { plainLine } from './escapeMarkdown'

/** A node of Atlassian's document format. */
export interface AdfNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, string | number | boolean>>
  readonly content?: readonly AdfNode[]
  readonly text?: string
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[]
}

export interface AdfDocument {
  readonly version: 1
  readonly type: 'doc'
  readonly content: readonly AdfNode[]
}

/** The document in Atlassian's format, as Jira shows it: what people wrote is text in it, never a node. */
export function writeAdf({ title, blocks }: Document): AdfDocument {
  return { version: 1, type: 'doc', content: [headingNode(1, title), ...blocks.map(blockNode)] }
}

function blockNode(block: Block): AdfNode {
  switch (block.kind) {
    case 'heading':
      return headingNode(block.level, block.text)
    case 'paragraph':
      return paragraphNode(block.line)
    case 'note':
      return { type: 'panel', attrs: { panelType: 'info' }, content: [paragraphNode(block.line)] }
    case 'list':
      return { type: block.isOrdered ? 'orderedList' : 'bulletList', content: block.items.map((item) => ({ type: 'listItem', content: [paragraphNode(item)] })) }
    case 'table':
      return {
        type: 'table',
        content: [
          { type: 'tableRow', content: block.head.map((text) => ({ type: 'tableHeader', attrs: {}, content: [paragraphNode([{ kind: 'text', text, mark: 'strong' }])] })) },
          ...block.rows.map((cells) => ({ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', attrs: {}, content: [paragraphNode(cell)] })) })),
        ],
      }
  }
}

const headingNode = (level: number, text: string): AdfNode => ({ type: 'heading', attrs: { level }, content: textNodes([{ kind: 'text', text }]) })

const paragraphNode = (line: Line): AdfNode => ({ type: 'paragraph', content: textNodes(line) })

/** A text node is never empty. */
function textNodes(line: Line): readonly AdfNode[] {
  return line.flatMap((piece): readonly AdfNode[] => {
    const words = plainLine(piece.text)
    const text = `${/^\s/.test(piece.text) && words !== '' ? ' ' : ''}${words === '' && piece.text !== '' ? ' ' : words}${/\s$/.test(piece.text) && words !== '' ? ' ' : ''}`
    const marks = marksOf(piece)
    return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }]
  })
}

function marksOf(piece: Inline): NonNullable<AdfNode['marks']> {
  if (piece.kind === 'link') return isWebAddress(piece.href) ? [{ type: 'link', attrs: { href: piece.href } }] : []
  return piece.mark === undefined ? [] : [{ type: piece.mark }]
}

import type { Block, Document, Inline, Line } from './document'
import { isWebAddress } from './document'
import { escapeMarkdown, escapeMarkdownLine, plainLine } from './escapeMarkdown'

/** The document as Markdown (CommonMark with tables). The same document always gives the same bytes. */
export function writeMarkdown({ title, blocks }: Document): string {
  return `${[`# ${escapeMarkdown(title)}`, ...blocks.map(blockText)].filter((text) => text !== '').join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
    case 'paragraph':
      return lineText(block.line)
    case 'note':
      return `> ${lineText(block.line)}`
    case 'list':
      return block.items.map((item, index) => `${block.isOrdered ? `${index + 1}.` : '-'} ${lineText(item)}`).join('\n')
    case 'table':
      return [row(block.head.map(escapeMarkdown)), row(block.head.map(() => '---')), ...block.rows.map((cells) => row(cells.map(lineText)))].join('\n')
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function lineText(line: Line): string {
  return line
    .map((piece, index) => inlineText(piece, index === 0))
    .map((text, index) => (line[index + 1]?.kind === 'link' ? text.replace(/!$/, PICTURE) : text))
    .join('')
    .trim()
}

/** Before a link an exclamation mark would make a picture of it, fetched from wherever it points. */
const PICTURE = '\\!'

function inlineText(piece: Inline, isFirst: boolean): string {
  // Blanks at the ends of a piece keep the pieces apart; inside marks they would undo the mark.
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece.text) ?? []
  if (plainLine(inner) === '') return before === '' && after === '' ? '' : ' '
  return `${before === '' ? '' : ' '}${markedText(piece, inner, isFirst)}${after === '' ? '' : ' '}`
}

function markedText(piece: Inline, inner: string, isFirst: boolean): string {
  if (piece.kind === 'link') return isWebAddress(piece.href) ? `[${escapeMarkdown(inner)}](<${addressText(piece.href)}>)` : escapeMarkdown(inner)
  if (piece.mark === undefined) return isFirst ? escapeMarkdownLine(inner) : escapeMarkdown(inner)
  switch (piece.mark) {
    case 'strong':
      return `**${escapeMarkdown(inner)}**`
    case 'em':
      return `*${escapeMarkdown(inner)}*`
    case 'code':
      return codeText(plainLine(inner))
  }
}

/** Between as many backticks as it takes; a table's border inside it would still be one. */
function codeText(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${text.replaceAll('|', '\\|')} ${fence}`
}

const addressText = (href: string): string => plainLine(href).replaceAll(/[<>\\|\s]/g, (character) => encodeURIComponent(character))

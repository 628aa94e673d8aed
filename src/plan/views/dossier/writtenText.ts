import type { Block, Inline } from './document'
import { heading, isWebAddress, link, paragraph, strong } from './document'

/**
 * What somebody wrote in Markdown, as blocks of the document: paragraphs, lists, bold, code and links to the web.
 * Everything else stays as it was typed. Headings become bold lines, so that the document keeps its own order.
 */
export function writtenText(text: string): readonly Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  let items: { isOrdered: boolean; lines: string[] } | null = null
  const close = (): void => {
    if (lines.length > 0) blocks.push(paragraph(...writtenLine(lines.join(' '))))
    if (items !== null) blocks.push({ kind: 'list', isOrdered: items.isOrdered, items: items.lines.map(writtenLine) })
    lines = []
    items = null
  }
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const typed = raw.trim()
    const bullet = /^[-*+]\s+(.+)$/.exec(typed)
    const number = /^\d{1,9}[.)]\s+(.+)$/.exec(typed)
    const title = /^#{1,6}\s+(.+?)\s*#*$/.exec(typed)
    const item = bullet ?? number
    if (typed === '') close()
    else if (title) {
      close()
      blocks.push(paragraph(strong(title[1]!)))
    } else if (item) {
      const isOrdered = bullet === null
      if (items === null || items.isOrdered !== isOrdered) {
        close()
        items = { isOrdered, lines: [] }
      }
      items.lines.push(item[1]!)
    } else if (items !== null && /^\s/.test(raw)) items.lines.push(`${items.lines.pop()} ${typed}`)
    else {
      if (items !== null) close()
      lines.push(typed)
    }
  }
  close()
  return blocks
}

const PIECE = /\*\*([^*\n]+)\*\*|__([^_\n]+)__|`([^`\n]+)`|\[([^[\]\n]+)\]\((https?:\/\/[^\s()]+)\)/g

/** One line of it. */
export function writtenLine(text: string): readonly Inline[] {
  const pieces: Inline[] = []
  let end = 0
  for (const match of text.matchAll(PIECE)) {
    const [whole, bold, boldToo, code, words, href] = match
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) })
    if (code !== undefined) pieces.push({ kind: 'text', text: code, mark: 'code' })
    else if (words !== undefined && href !== undefined && isWebAddress(href)) pieces.push(link(words, href))
    else pieces.push(strong(bold ?? boldToo ?? whole))
    end = match.index + whole.length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}

/** A label of its own line, for what is written under it. */
export const label = (text: string): Block => heading(4, text)

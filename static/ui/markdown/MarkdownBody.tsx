import type { Token, Tokens } from 'marked'
import { lexer } from 'marked'
import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { isWebAddress, OutsideLink } from '../kit/OutsideLink'

/** Longer texts would keep the page busy; they stay as they were typed. */
const LIMIT = 20_000
/** Lists within lists, at most so deep. */
const DEPTH = 12

/**
 * Markdown as elements: the library only reads it. There is no way to markup: HTML stays text, links are http(s)
 * and open in a tab of their own, pictures are not fetched.
 */
export function MarkdownBody({ text }: { readonly text: string }) {
  const tokens = text.length > LIMIT ? null : tokensOf(text)
  return tokens === null ? <p className="fl-plain">{text}</p> : <>{blocks(tokens, 0)}</>
}

function tokensOf(text: string): readonly Token[] | null {
  try {
    return lexer(text, { gfm: true, breaks: true })
  } catch {
    return null
  }
}

function blocks(tokens: readonly Token[], depth: number): ReactNode {
  // The pieces of one text never change places.
  // oxlint-disable-next-line react/no-array-index-key
  return tokens.map((token, index) => <Fragment key={index}>{depth > DEPTH ? token.raw : tokenToNode(token, depth + 1)}</Fragment>)
}

function tokenToNode(token: Token, depth: number): ReactNode {
  const inner = (): ReactNode => blocks('tokens' in token ? (token.tokens ?? []) : [], depth)
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'paragraph':
      return <p>{inner()}</p>
    case 'heading':
      return <p className="fl-markdown-heading">{inner()}</p>
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>
    case 'list':
      return listToNode(token as Tokens.List, depth)
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      )
    case 'hr':
      return <hr />
    case 'table':
      return tableToNode(token as Tokens.Table, depth)
    case 'strong':
      return <strong>{inner()}</strong>
    case 'em':
      return <em>{inner()}</em>
    case 'del':
      return <del>{inner()}</del>
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>
    case 'br':
      return <br />
    case 'link': {
      const { href } = token as Tokens.Link
      return isWebAddress(href) ? <OutsideLink address={href}>{inner()}</OutsideLink> : <span>{inner()}</span>
    }
    case 'text':
    case 'escape': {
      const piece = token as Tokens.Text
      return piece.tokens === undefined ? unescaped(piece.text) : inner()
    }
    default:
      // Markup, pictures and what else the library may learn: as it was typed.
      return token.raw
  }
}

function listToNode({ ordered, start, items }: Tokens.List, depth: number): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key
  const rows = items.map((item, index) => <li key={index}>{blocks(item.tokens, depth)}</li>)
  return ordered ? <ol start={start === '' ? 1 : start}>{rows}</ol> : <ul>{rows}</ul>
}

function tableToNode({ header, rows }: Tokens.Table, depth: number): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <th key={index}>{blocks(cell.tokens, depth)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            {row.map((cell, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <td key={at}>{blocks(cell.tokens, depth)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const unescaped = (text: string): string => text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => NAMED[name] ?? whole)

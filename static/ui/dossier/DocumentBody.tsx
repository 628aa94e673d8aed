import { Fragment } from 'react'
import type { Block, Inline, Line } from '../../../src/plan/views/dossier/document'
import { isWebAddress } from '../../../src/plan/views/dossier/document'
import { OutsideLink } from '../kit/OutsideLink'

/** The document as the page shows and prints it; what people wrote is text, never markup. */
export function DocumentBody({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        // The blocks of one document never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockNode key={index} block={block} />
      ))}
    </>
  )
}

function BlockNode({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      // The page's own title is the first level.
      const Heading = `h${Math.min(6, block.level + 1)}` as 'h2'
      return <Heading data-level={block.level}>{block.text}</Heading>
    }
    case 'paragraph':
      return (
        <p dir="auto">
          <LineNode line={block.line} />
        </p>
      )
    case 'note':
      return (
        <p className="fl-subtle">
          <LineNode line={block.line} />
        </p>
      )
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} dir="auto">
              <LineNode line={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <div className="fl-dossier-scroll" tabIndex={0} role="region" aria-label={`Table: ${block.head.join(', ')}`}>
          <table className="fl-table">
            <thead>
              <tr>
                {block.head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((cells, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={index}>
                  {cells.map((cell, at) => (
                    // oxlint-disable-next-line react/no-array-index-key
                    <td key={at} dir="auto">
                      <LineNode line={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

function LineNode({ line }: { readonly line: Line }) {
  return (
    <>
      {line.map((piece, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>{pieceNode(piece)}</Fragment>
      ))}
    </>
  )
}

function pieceNode(piece: Inline) {
  if (piece.kind === 'link') return isWebAddress(piece.href) ? <OutsideLink address={piece.href}>{piece.text}</OutsideLink> : piece.text
  if (piece.mark === undefined) return piece.text
  switch (piece.mark) {
    case 'strong':
      return <strong>{piece.text}</strong>
    case 'em':
      return <em>{piece.text}</em>
    case 'code':
      return <code>{piece.text}</code>
  }
}

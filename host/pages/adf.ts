import { html } from 'hono/html'
import type { Html } from './layout'

type Node = { readonly type?: string; readonly text?: string; readonly content?: readonly Node[] }

/** Atlassian's document format as plain HTML: paragraphs, lists, headings, text; anything else as its text. */
export function adfToHtml(value: unknown): Html {
  const node = value as Node
  if (typeof value === 'string') return html`<p>${value}</p>`
  const inner = (node.content ?? []).map(adfToHtml)
  switch (node.type) {
    case 'text':
      return html`${node.text ?? ''}`
    case 'paragraph':
      return html`<p>${inner}</p>`
    case 'bulletList':
      return html`<ul>${inner}</ul>`
    case 'orderedList':
      return html`<ol>${inner}</ol>`
    case 'listItem':
      return html`<li>${inner}</li>`
    case 'heading':
      return html`<h3>${inner}</h3>`
    case 'hardBreak':
      return html`<br />`
    default:
      return html`${inner}`
  }
}

/** A piece of a line. What people wrote stands only in here: the writers make it inert. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly mark?: 'strong' | 'em' | 'code' }
  /** `href`: http(s), else the writers show the words alone. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

export type Line = readonly Inline[]

export type Block =
  /** 1 is the document's title, 2 a section's. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  /** Said apart from the rest: about the document itself. */
  | { readonly kind: 'note'; readonly line: Line }

/** A document that every writer can write: Markdown, Atlassian's format, the page. */
export interface Document {
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Words = string | Inline

const inline = (words: Words): Inline => (typeof words === 'string' ? { kind: 'text', text: words } : words)
export const line = (...words: readonly Words[]): Line => words.map(inline)

export const strong = (text: string): Inline => ({ kind: 'text', text, mark: 'strong' })
export const em = (text: string): Inline => ({ kind: 'text', text, mark: 'em' })
export const link = (text: string, href: string): Inline => ({ kind: 'link', text, href })

export const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (...words: readonly Words[]): Block => ({ kind: 'paragraph', line: line(...words) })
export const note = (...words: readonly Words[]): Block => ({ kind: 'note', line: line(...words) })

/** A list, and nothing where there are no items. */
export const list = (items: readonly (readonly Words[])[], isOrdered = false): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', isOrdered, items: items.map((words) => line(...words)) }]

/** A table, and nothing where there are no rows. A cell is one piece or several. */
export const table = (head: readonly string[], rows: readonly (readonly (Words | readonly Words[])[])[]): readonly Block[] =>
  rows.length === 0
    ? []
    : [{ kind: 'table', head, rows: rows.map((cells) => cells.map((cell) => (Array.isArray(cell) ? line(...(cell as readonly Words[])) : line(cell as Words)))) }]

export const isWebAddress = (href: string): boolean => /^https?:\/\/[^\s]+$/i.test(href)

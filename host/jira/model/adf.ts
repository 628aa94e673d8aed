/** Atlassian Document Format, as far as the host looks into it. */

export const isAdf = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (value as { type?: unknown }).type === 'doc' &&
  (value as { version?: unknown }).version === 1 &&
  Array.isArray((value as { content?: unknown }).content) &&
  (value as { content: unknown[] }).content.every(isBlock)

const isBlock = (node: unknown): boolean =>
  node !== null && typeof node === 'object' && typeof (node as { type?: unknown }).type === 'string' && (node as { type: string }).type !== 'text'

/** The words of a document given as JSON; null for none. */
export const adfToText = (json: string | null): string | null => (json === null ? null : collect(JSON.parse(json)).trim())

/** Paragraphs of plain text as a document. */
export const textToAdf = (text: string): Record<string, unknown> => ({
  type: 'doc',
  version: 1,
  content: text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
})

const collect = (node: unknown): string => {
  if (node === null || typeof node !== 'object') return ''
  const { text, content, type } = node as { text?: unknown; content?: unknown; type?: unknown }
  if (typeof text === 'string') return text
  const inner = Array.isArray(content) ? content.map(collect).join('') : ''
  return type === 'paragraph' || type === 'heading' || type === 'listItem' ? `${inner}\n` : inner
}

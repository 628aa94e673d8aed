/**
 * The words of a document in Atlassian's format, without what Jira may add or change when it stores one (ids,
 * attributes, white space): two documents that say the same have the same words.
 */
export function adfText(node: unknown): string {
  const words: string[] = []
  collect(node, words)
  return words.join(' ').replaceAll(/\s+/g, ' ').trim()
}

function collect(node: unknown, words: string[]): void {
  if (node === null || typeof node !== 'object') return
  const { text, content } = node as { readonly text?: unknown; readonly content?: unknown }
  if (typeof text === 'string') words.push(text)
  if (Array.isArray(content)) for (const child of content) collect(child, words)
}

/** Characters that turn the direction of reading, hide text or end a line for some readers: they say nothing. */
// oxlint-disable-next-line no-control-regex -- these are the ones meant
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** One line of text that is shown letter by letter, whatever it says. */
export function plainLine(text: string): string {
  return text.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim()
}

/** A line of text inside Markdown: nothing in it is markup, HTML, a link with words of its own, or a table's border. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replaceAll(/[\\`*[\]|~]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** The same at the beginning of a line, where more characters mean something. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

import { clipped } from '../../charts/clipped'

/** A text in at most `most` lines of about `letters` letters, broken between words; what does not fit is cut. */
export function wrapped(text: string, letters: number, most: number): readonly string[] {
  const words = text.slice(0, letters * most * 8).split(/\s+/).filter((word) => word !== '')
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && (lines.length === most || last.length + 1 + word.length <= letters)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => clipped(line, letters))
}

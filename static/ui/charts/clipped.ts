/** Not longer than `most`, by characters as people count them, so that none is cut in two. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text
  const letters = Array.from(new Intl.Segmenter().segment(text.slice(0, most * 8)), ({ segment }) => segment)
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}

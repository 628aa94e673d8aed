/** "3–5 days", "2 days", "0–1 day": a range of working days, to half a day. */
export function daysText(min: number, max: number): string {
  const range = daysRange(min, max)
  return `${range} ${range.endsWith('–1') || range === '1' ? 'day' : 'days'}`
}

/** "3–5": the same without the word. */
export function daysRange(min: number, max: number): string {
  const low = toHalf(min)
  const high = toHalf(max)
  return low === high ? low : `${low}–${high}`
}

function toHalf(days: number): string {
  return String(Math.round(days * 2) / 2)
}

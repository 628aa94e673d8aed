/** Three digits that say something, thousands apart: "480,000", "44.4", "0.56". */
export function figureText(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const isLarge = Math.abs(value) >= 1000
  return value.toLocaleString('en', isLarge || Number.isInteger(value) ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 })
}

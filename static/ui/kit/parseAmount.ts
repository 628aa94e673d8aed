/** Money as people type it, in whole units: "420,000", "420 000", "420k", "1.2m"; null where it is none. */
export function parseAmount(typed: string): number | null {
  const text = typed.trim().toLowerCase()
  const short = /^(\d+(?:[.,]\d+)?)\s*([km])$/.exec(text)
  if (short) return Math.round(Number(short[1]!.replace(',', '.')) * (short[2] === 'k' ? 1e3 : 1e6))
  // A separator stands before three digits; anything else may be a decimal, which has no place here.
  return /^\d{1,3}(?:[\s.,'’_]\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(/\D/g, '')) : null
}

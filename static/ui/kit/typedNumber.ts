/**
 * A number as people type it: "480,000", "480 000", "0.5", "0,5"; null where it is none. A comma before exactly three
 * digits stands between thousands, any other one is a decimal point.
 */
export function typedNumber(typed: string): number | null {
  const bare = typed.replaceAll(/[\s\u00A0\u202F'’_]/g, '')
  const plain = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.')
  const value = Number(plain)
  return plain === '' || !/^-?[\d.]+$/.test(plain) || !Number.isFinite(value) ? null : value
}

/** From here on parts of a day say nothing. */
const WHOLE_FROM = 20

/** Working days as people read them: "3–5 days", "1 day", "0–1 days", long ones without parts of a day. */
export function daysText(min: number, max: number = min): string {
  const days = (value: number): string => amount(max >= WHOLE_FROM ? Math.round(value) : value)
  const low = days(min)
  const high = days(max)
  if (low === high) return `${low} ${low === '1' ? 'day' : 'days'}`
  return `${low}–${high} days`
}

/** At most one decimal, none where it says nothing. */
export function amount(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A measured value, as exactly as it was given. */
export function measure(value: number, unit: string): string {
  return unit === '' ? String(value) : `${value} ${unit}`
}

/** "60 %"; never "100 %" and never "0 %": nothing about the future is certain. */
export function percent(share: number): string {
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`
}

/** "1 story", "3 stories". */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

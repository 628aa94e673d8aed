import * as z from 'zod/mini'

/**
 * A moment as Jira says it, in ms: "2023-02-11T18:17:03.810-0600" (no colon in the offset), ISO with Z, or,
 * in bulk changelogs, a number of milliseconds (as number or as text).
 */
export const jiraDate = z.pipe(
  z.union([z.number(), z.string()]),
  z.transform((value, context) => {
    const time = jiraDateToMs(value)
    if (time === null) context.issues.push({ code: 'custom', message: 'is not a date', input: value })
    return time ?? 0
  }),
)

export function jiraDateToMs(value: number | string): number | null {
  if (typeof value === 'number') return Math.trunc(value)
  if (/^\d{11,}$/.test(value)) return Number(value)
  const time = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(time) ? null : time
}

/**
 * "At or after this moment" in JQL, to the minute and never later than it. Relative to now, because JQL reads
 * a written date in the time zone of whoever asks.
 */
export function sinceInJql(time: number, now: number): string {
  return `-${Math.max(1, Math.ceil((now - time) / 60_000))}m`
}

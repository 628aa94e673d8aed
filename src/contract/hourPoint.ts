/** An hour of a metric as a reply carries it: hours since 1970 (UTC), how many readings, lowest, highest, sum, the last one. */
export type HourPoint = readonly [hour: number, count: number, min: number, max: number, sum: number, last: number]

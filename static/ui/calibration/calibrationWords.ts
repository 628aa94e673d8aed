import type { SizeCalibration, SizeRow } from '../../../src/forecast/results/sizeCalibration'
import { amount, count, daysText } from '../kit/amounts'

/** What stories took against their sizes, in one sentence. */
export function calibrationAnswer({ overall, proposed }: SizeCalibration): string {
  if (overall.stories === 0) return 'No delivered story has a size and a known duration yet, so sizes are taken as they are.'
  const ratio = Math.round(overall.median * 10) / 10
  const how = ratio === 1 ? 'about as long as their sizes say' : `${amount(ratio)} times as long as the middle of their sizes`
  return `${count(overall.stories, 'delivered story', 'delivered stories')} took ${how}. ${proposed === null ? 'The sizes can stay as they are.' : 'The real ranges are offered below as new ones.'}`
}

/** The forecast's own numbers; with few stories they are held near to what sizes say. */
export function basisSentence({ overall }: SizeCalibration): string {
  if (overall.stories === 0) return 'The forecast takes sizes as they are in the middle, and off by half on either side.'
  return `The forecast counts with ${Math.round(overall.median * 100)} % of a size’s middle, and with a spread of ${Math.round(overall.sigma * 100)} % around it, from ${count(overall.stories, 'story', 'stories')}; the fewer there are, the nearer it stays to what sizes say.`
}

/** One size, as it is read in the picture. */
export function rowSentence({ size, stories, real, within }: SizeRow): string {
  const says = `${size.id} says ${daysText(size.minDays, size.maxDays)}`
  if (real === null) return `${says}; no story of this size has been delivered.`
  if (stories.length === 1) return `${says}; one story took ${daysText(real.p50)}.`
  return `${says}; ${stories.length} stories took ${daysText(half(real.p10), half(real.p90))} (eight of ten), ${daysText(half(real.p50))} in the middle; ${within} of them what it says.`
}

const half = (days: number): number => Math.round(days * 2) / 2

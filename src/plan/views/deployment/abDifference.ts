import type { AbResult } from '../../areas/deployment/state'
import { figureText } from './figureText'

/** What the two values say: "Better by 5 (21 %)."; how sure that is, only the note can say. */
export function abDifference({ a, b, better }: AbResult): string {
  const difference = Number((b - a).toPrecision(12))
  if (difference === 0) return 'No difference.'
  const isBetter = better === 'higher' ? difference > 0 : difference < 0
  const share = a === 0 ? '' : ` (${figureText(Math.abs((difference / a) * 100))} %)`
  return `${isBetter ? 'Better' : 'Worse'} by ${figureText(Math.abs(difference))}${share}.`
}

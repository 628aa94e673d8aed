import type { ReadingCorrections } from '../../../../src/contract/readingCorrections'
import { usePlanDates } from '../../page/usePlanDates'
import { usePersonNames } from '../../people/usePersonNames'

/** Which readings were typed wrong and put right, by whom and when; the newest first (READ-8). */
export function CorrectedReadings({ corrections: { corrections, people } }: { readonly corrections: ReadingCorrections }) {
  const dates = usePlanDates()
  const nameOf = usePersonNames(
    people,
    corrections.map(({ by }) => by),
  )
  if (corrections.length === 0) return null
  return (
    <details className="fl-twin">
      <summary>{corrections.length === 1 ? 'One reading was corrected' : `${corrections.length} readings were corrected`}</summary>
      <ul>
        {corrections.toReversed().map(({ at, was, is, by, on }) => (
          <li key={`${at} ${on}`}>
            {dates.moment(at)}: {is} instead of {was}, by {nameOf(by)} <span className="fl-subtle">{dates.moment(on)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

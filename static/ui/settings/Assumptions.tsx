import { textOr } from '../../../src/plan/kernel/text'
import { count } from '../kit/amounts'
import { usePlanReady } from '../page/usePlanReady'

/** What the first layout or the importer had to assume, for people to check. */
export function Assumptions() {
  const { assumptions } = usePlanReady().state.plan.settings
  if (assumptions.length === 0) return null
  return (
    <details className="fl-twin" open={assumptions.length <= 5}>
      <summary>{count(assumptions.length, 'assumption', 'assumptions')} to check</summary>
      <ul className="fl-settings-list">
        {assumptions.map((assumption, index) => (
          // Assumptions are only ever added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{textOr(assumption, 'withheld')}</li>
        ))}
      </ul>
    </details>
  )
}

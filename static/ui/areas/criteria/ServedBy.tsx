import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { useFrame } from '../../plan/PlanProvider'
import { CriterionLink } from './ScorecardTable'
import { worthText } from './worthWords'

/** The ML criteria that serve a business criterion, and what a point of each is worth (P7). */
export function ServedBy({ row: { servedBy }, all }: { readonly row: CriterionRow; readonly all: readonly CriterionRow[] }) {
  const { locale } = useFrame()
  const serving = all.filter(({ id }) => servedBy.includes(id))
  return (
    <section className="fl-section" aria-labelledby="fl-criterion-served">
      <h3 id="fl-criterion-served">Served by</h3>
      {serving.length === 0 && <p className="fl-note">No ML criterion says that it serves this one.</p>}
      <ul className="fl-rows">
        {serving.map((one) => {
          const worth = one.criterion.serves?.worth ?? null
          return (
            <li key={one.id} className="fl-entry">
              <CriterionLink row={one} />
              <span className="fl-note">{worth === null ? 'worth not said yet' : `${worth.step} better is worth about ${worthText(worth, locale)}`}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

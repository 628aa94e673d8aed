import { CorrelationSection } from './CorrelationSection'
import { ExcludedPeriodsSection } from './ExcludedPeriodsSection'
import { MilestonesSection } from './MilestonesSection'
import './Given.css'

/** What people tell the forecast beside the stories; capacity is planned with the iterations. */
export function ForecastGivens() {
  return (
    <section className="fl-givens" aria-label="What the forecast goes by">
      <h2>What the forecast goes by</h2>
      <div className="fl-givens-parts">
        <MilestonesSection />
        <ExcludedPeriodsSection />
        <CorrelationSection />
      </div>
    </section>
  )
}

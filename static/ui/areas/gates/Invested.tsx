import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { withUnit } from '../../../../src/plan/views/criteria/promise'
import type { Budget, GateReview } from '../../../../src/plan/views/gateReview'
import { amount, count, daysText } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import type { Money } from '../../kit/money'
import { createMoney } from '../../kit/money'
import { usePage } from '../../page/PageProvider'
import { useFrame } from '../../plan/PlanProvider'
import { shown } from './gateWords'

/** What was put into the slice, and what came back. */
export function Invested({ review: { invested, returned } }: { readonly review: GateReview }) {
  const { locale } = useFrame()
  const { estimated, unsized, actual, untold, budget } = invested
  const all = returned.met.length + returned.unmet.length
  // The business ones follow with their values.
  const missed = returned.unmet.filter(({ criterion }) => criterion.kind !== 'business')
  return (
    <section className="fl-section" aria-labelledby="fl-gate-invested">
      <h3 id="fl-gate-invested">Invested and returned</h3>
      <dl className="fl-gate-facts">
        <dt>Estimated</dt>
        <dd>
          {daysText(estimated.min, estimated.max)} of work
          {unsized > 0 && <span className="fl-note">, {count(unsized, 'story', 'stories')} without a size left out</span>}
        </dd>
        <dt>Actual</dt>
        <dd>
          {daysText(Number(amount(actual)))} of work on delivered stories
          {untold > 0 && <span className="fl-note">, not told by Jira for {count(untold, 'story', 'stories')}</span>}
        </dd>
        <dt>Budget</dt>
        <dd>{budget === null ? <span className="fl-note">Nobody said what the plan may cost.</span> : budgetText(budget, createMoney(locale))}</dd>
        <dt>Criteria</dt>
        <dd>
          {all === 0 ? <span className="fl-note">None is agreed on.</span> : `${returned.met.length} of ${all} met`}
          {missed.length > 0 && <span className="fl-note"> · not yet: {missed.map(({ criterion }) => shown(criterion.name)).join('; ')}</span>}
        </dd>
        {returned.business.map((row) => (
          <Business key={row.id} row={row} />
        ))}
      </dl>
    </section>
  )
}

function budgetText(budget: Budget, { full }: Money): string {
  switch (budget.kind) {
    case 'burnt':
      return `${full(budget.burnt, budget.currency)} burnt of ${full(budget.planned, budget.currency)}, by the plan as a whole`
    case 'said':
      return `${full(budget.cost, budget.currency)} for the plan as a whole`
  }
}

function Business({ row: { id, criterion, latest, isMet } }: { readonly row: CriterionRow }) {
  const { goTo } = usePage()
  return (
    <>
      <dt>
        <Button kind="link" onClick={() => goTo('criteria', { criterion: id })}>
          {shown(criterion.name)}
        </Button>
      </dt>
      <dd>
        {latest === null ? 'not measured yet' : withUnit(latest.value, criterion.unit)}
        <span className="fl-note">
          {' '}
          against {withUnit(criterion.target, criterion.unit)}
          {isMet === null ? '' : isMet ? ', met' : ', not met'}
        </span>
      </dd>
    </>
  )
}

import { useEffect, useRef } from 'react'
import { OPPORTUNITY_FIELDS, OPPORTUNITY_QUESTIONS } from '../../../../src/playbook/opportunityFields'
import type { OpportunityRow } from '../../../../src/plan/views/opportunityBoard'
import { daysText } from '../../kit/amounts'
import { AutosaveMarkdown } from '../../kit/AutosaveMarkdown'
import { Button } from '../../kit/Button'
import { usePage } from '../../page/PageProvider'
import { CurrencyField } from './CurrencyField'
import { Discard } from './Discard'
import { subjectName } from './opportunityWords'
import { useMoney } from '../../kit/useMoney'

interface OpportunitySheetProps {
  readonly row: OpportunityRow
  readonly mayEdit: boolean
  readonly onClose: () => void
}

/** One opportunity: the sum behind its expected gain, what is written beside the figures, and the way to discard it (F6). */
export function OpportunitySheet({ row, mayEdit, onClose }: OpportunitySheetProps) {
  const { goTo } = usePage()
  const money = useMoney()
  const heading = useRef<HTMLHeadingElement>(null)
  const { vertical, opportunity } = row
  const { figures, notes, discarded } = opportunity
  const canEdit = mayEdit && !discarded
  useEffect(() => heading.current?.focus(), [vertical])
  return (
    <article className="fl-record" aria-labelledby="fl-opp-title">
      <div className="fl-between">
        <h2 id="fl-opp-title" ref={heading} tabIndex={-1}>
          {subjectName(row)}
        </h2>
        <Button kind="subtle" size="small" onClick={onClose}>
          Close
        </Button>
      </div>
      <dl className="fl-opp-sum">
        <dt>Expected gain</dt>
        <dd>
          {money.full(row.expected, figures.currency)} = {figures.probability} % of {money.full(figures.gain, figures.currency)}
        </dd>
        <dt>Left after its cost</dt>
        <dd>
          {money.full(row.expected - figures.cost, figures.currency)} = {money.full(row.expected, figures.currency)} − {money.full(figures.cost, figures.currency)}
        </dd>
        <dt>Per estimated day</dt>
        <dd>
          {row.perDay === null
            ? 'No story of it is estimated yet.'
            : `${money.full(row.perDay, figures.currency)} over ${daysText(row.tally.minDays, row.tally.maxDays)}${row.tally.unestimated > 0 ? `, ${row.tally.unestimated} without a size left out` : ''}`}
        </dd>
      </dl>
      <CurrencyField value={figures.currency} canEdit={canEdit} toCommand={(currency) => ({ type: 'ChangeOpportunity', vertical, figures: { currency } })} />
      {OPPORTUNITY_FIELDS.map((field) => (
        <AutosaveMarkdown
          key={`${vertical}/${field}`}
          label={OPPORTUNITY_QUESTIONS[field].label}
          hint={OPPORTUNITY_QUESTIONS[field].hint}
          value={notes[field] ?? ''}
          canEdit={canEdit}
          toCommand={(value) => ({ type: 'DescribeOpportunity', vertical, field, value })}
          said={`${OPPORTUNITY_QUESTIONS[field].label} saved`}
        />
      ))}
      <Discard row={row} canEdit={mayEdit} />
      <p>
        <Button kind="link" onClick={() => goTo('timeline', { area: 'opportunities' })}>
          Who changed what, and when
        </Button>
      </p>
    </article>
  )
}

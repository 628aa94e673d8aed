import { useMemo } from 'react'
import { textOr } from '../../../../src/plan/kernel/text'
import { scorecard } from '../../../../src/plan/views/criteria/scorecard'
import { Message } from '../../kit/Message'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import '../../story/Part.css'
import { CriterionSheet } from './CriterionSheet'
import '../../sheets/Register.css'
import './CriteriaView.css'
import { criterionName, criterionSentence, scorecardSentence } from './criteriaWords'
import { EmptyCriteria } from './EmptyCriteria'
import { NewCriterion } from './NewCriterion'
import { ScorecardTable } from './ScorecardTable'

/** What success is measured by, who agreed to it and how it stands; or one criterion (P6, P7). */
export function CriteriaView() {
  const { state, me, asOf } = usePlanReady()
  const { address } = usePage()
  const card = useMemo(() => scorecard(state.plan), [state.plan])
  const mayEdit = me.may.includes('plan') && asOf === undefined
  const all = [...card.rows, ...card.retired]
  const chosen = all.find(({ id }) => id === address.params['criterion'])
  if (all.length === 0) return <EmptyCriteria mayEdit={mayEdit} />
  if (chosen)
    return (
      <>
        <ViewHead answer={chosen.criterion.retired ? `${criterionName(chosen.criterion)} is retired.` : criterionSentence(chosen)} />
        <CriterionSheet key={chosen.id} row={chosen} all={all} mayEdit={mayEdit} />
      </>
    )
  return (
    <>
      <ViewHead answer={scorecardSentence(card)}>{mayEdit && <NewCriterion />}</ViewHead>
      {address.params['criterion'] !== undefined && <Message tone="neutral">The criterion of this address is not there.</Message>}
      <ScorecardTable rows={card.rows} label="Scorecard" />
      {card.retired.length > 0 && (
        <details className="fl-twin">
          <summary>{card.retired.length === 1 ? '1 retired criterion' : `${card.retired.length} retired criteria`}</summary>
          <ScorecardTable rows={card.retired} label="Retired criteria" />
          {card.retired.map(({ id, criterion }) => criterion.retired && criterion.retired.why !== '' && <p key={id}>{`${criterionName(criterion)}: ${textOr(criterion.retired.why, 'withheld')}`}</p>)}
        </details>
      )}
    </>
  )
}

import { useMemo } from 'react'
import { roundsView } from '../../../../src/plan/views/rounds/roundsView'
import { count } from '../../kit/amounts'
import { EmptyState } from '../../kit/EmptyState'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import '../../story/Part.css'
import '../estimates/SizePart.css'
import { NewRound } from './NewRound'
import { OpenRound } from './OpenRound'
import { RevealedRound } from './RevealedRound'
import './RoundsView.css'

/** A team estimates stories together: sizes given unseen, shown at once, agreed on (E3). */
export function RoundsView() {
  const { state, me, asOf } = usePlanReady()
  const { open, revealed, ended, candidates } = useMemo(() => roundsView(state.plan), [state.plan])
  const canPlan = me.may.includes('plan') && asOf === undefined
  const waiting = open.filter(({ given }) => !given.includes(me.actor)).length
  const answer = [
    open.length === 0 ? 'No estimation round is open.' : `${count(open.length, 'estimation round is', 'estimation rounds are')} open${waiting === 0 ? ', and you have given your sizes' : `; ${waiting === open.length ? 'you have not given your sizes yet' : `${waiting} of them wait for your sizes`}`}.`,
    revealed.length === 0 ? '' : `${count(revealed.length, 'is', 'are')} shown, to be agreed on.`,
    ended === 0 ? '' : `${count(ended, 'has', 'have')} ended.`,
  ]
  const isEmpty = open.length + revealed.length + ended === 0
  return (
    <div className="fl-rounds">
      <ViewHead answer={answer.filter(Boolean).join(' ')} />
      {isEmpty && (
        <EmptyState title="How big is it, in the eyes of the whole team?" example={<p>Show how much sun there will be tomorrow: S, M, M, XL. Three sizes apart: who said S, and who XL? Agreed on L.</p>}>
          Each gives a size unseen, so that nobody follows the first one; then all are shown at once. It works in one sitting and over days. How far apart you were widens the forecast of that story.
        </EmptyState>
      )}
      {open.map((round) => (
        <OpenRound key={round.id} round={round} canPlan={canPlan} />
      ))}
      {revealed.map((round) => (
        <RevealedRound key={round.id} round={round} canPlan={canPlan} />
      ))}
      {canPlan && <NewRound candidates={candidates} isFirst={isEmpty} />}
    </div>
  )
}

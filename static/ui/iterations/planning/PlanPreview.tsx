import { useMemo } from 'react'
import { behindGateIn } from '../../../../src/plan/closedGates'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { IterationProposal, PlannedStory } from '../../../../src/plan/planning/planIterations'
import { iterationsMissing, planIterations } from '../../../../src/plan/planning/planIterations'
import { Choice } from '../../charts/Choice'
import { useIssues } from '../../jira/issues'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Message } from '../../kit/Message'
import { useAction } from '../../kit/useAction'
import { count } from '../../kit/amounts'
import { StoryOpener } from '../../page/StoryOpener'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { AddIterations } from '../AddIterations'
import { SplitSuggestion } from '../SplitSuggestion'
import { LeftOver } from './LeftOver'
import { proposalSentence } from './planWords'
import { PreviewIteration } from './PreviewIteration'
import { TeamLine } from './TeamLine'
import './Planning.css'

/** What one command may hold. */
const MOST = 500
/** Half a year of fortnights; what lies further ahead is the forecast's. */
const MOST_AT_ONCE = 13

/** What goes where, and what does not fit and why, before anything changes (S5). */
export default function PlanPreview({ now }: { readonly now: number }) {
  const { state, me } = usePlanReady()
  const { address, setParams } = usePage()
  const mode = address.params['plan'] === 'anew' ? 'anew' : 'fill'
  const proposal = useMemo(() => planIterations(state.plan, now, { mode, isClosed: behindGateIn(state.plan) }), [state.plan, now, mode])
  const action = useAction()
  const stories = useMemo(() => [...proposal.iterations.flatMap((one) => one.stories.map(({ story }) => story)), ...proposal.left.map(({ story }) => story)], [proposal])
  useIssues(stories)
  const nameOf = (iteration: LocalId): string => textOr(state.plan.iterations.byId[iteration]?.name ?? '', 'an iteration')
  const runningOnTo = (iteration: LocalId): readonly PlannedStory[] => proposal.iterations.flatMap((one) => one.stories.filter(({ spans }) => spans.indexOf(iteration) > 0))
  const close = (): void => setParams({ plan: undefined })
  const missing = iterationsMissing(proposal)
  const mayAdd = me.may.includes('structure')
  const hasChange = proposal.moves.length > 0

  /** More than one command can hold goes in parts, the first iterations first. */
  async function accept(): Promise<void> {
    const said = `${count(proposal.moves.length, 'story', 'stories')} planned`
    for (let at = 0; at < proposal.moves.length; at += MOST)
      if (!(await action.run({ type: 'PlanIterations', stories: proposal.moves.slice(at, at + MOST) }, said))) return
    close()
  }
  return (
    <section className="fl-card fl-proposal" aria-label="Proposed plan">
      <div className="fl-proposal-head">
        <h2>{proposalSentence(proposal)}</h2>
        <Choice
          label="What is planned already"
          options={[
            { id: 'fill', label: 'Keep what is planned' },
            { id: 'anew', label: 'Plan anew' },
          ]}
          value={mode}
          onChange={(next) => setParams({ plan: next })}
        />
      </div>
      <TeamLine rate={proposal.rate} />
      <Circles circles={proposal.circles} />
      {hasChange || proposal.left.length > 0 ? (
        <>
          <div className="fl-proposal-lanes">
            {proposal.iterations.map((planned) => (
              <PreviewIteration key={planned.capacity.iteration} planned={planned} runningOn={runningOnTo(planned.capacity.iteration)} nameOf={nameOf} />
            ))}
          </div>
          <SplitSuggestion stories={proposal.split} />
          {missing > 0 && mayAdd && (
            <div className="fl-proposal-more">
              <p>About {count(missing, 'more iteration', 'more iterations')} would hold what finds no room.</p>
              <AddIterations many={Math.min(missing, MOST_AT_ONCE)} />
            </div>
          )}
          <LeftOver left={proposal.left} />
        </>
      ) : (
        <p className="fl-subtle">Every open story is planned already.</p>
      )}
      <div className="fl-form-foot">
        <Button kind="primary" disabled={!hasChange} onClick={() => void accept()}>
          Accept this plan
        </Button>
        <Button kind="subtle" onClick={close}>
          Leave it as it is
        </Button>
      </div>
      <ActionError action={action} />
    </section>
  )
}

function Circles({ circles }: { readonly circles: IterationProposal['circles'] }) {
  return circles.map((circle) => (
    <Message key={circle.join()} tone="warning" title={`${circle.length} stories wait for one another`}>
      {circle.map((story) => (
        <span key={story}>
          <StoryOpener story={story} isShort />
          {' needs '}
        </span>
      ))}
      <StoryOpener story={circle[0]!} isShort />. Their order on the map counts until one of these links is taken away.
    </Message>
  ))
}

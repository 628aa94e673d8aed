import { wideningOfSpread } from '../../../../src/plan/roundSpread'
import type { RoundRow } from '../../../../src/plan/views/rounds/roundsView'
import { ActionError } from '../../kit/ActionError'
import { count } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanReady } from '../../page/usePlanReady'
import { useActorNames } from '../../plan/useActorNames'
import { SizeChoice } from '../estimates/SizeChoice'

/** All sizes at once, how far apart they are, and the one agreed on (ROUND-3 to ROUND-5). */
export function RevealedRound({ round: { id, stories, given, revealed }, canPlan }: { readonly round: RoundRow; readonly canPlan: boolean }) {
  const plan = usePlanReady()
  const action = useAction()
  const nameOf = useActorNames(plan, given)
  const { estimates, settings, rounds } = plan.state.plan
  return (
    <section className="fl-card fl-round" aria-label={`Revealed round on ${count(stories.length, 'story', 'stories')}`}>
      <h2>Shown to all: agree on the sizes</h2>
      <ul className="fl-round-stories">
        {stories.map((story, index) => {
          const shown = revealed?.[story] ?? []
          const spread = rounds.spreads[story]
          const factor = spread ? wideningOfSpread(spread) : 1
          const said = shown.map(({ size }) => size).join(', ')
          const estimate = estimates.byStory[story]
          return (
            <li key={story}>
              <StoryOpener story={story} />
              {shown.length === 0 ? (
                <p className="fl-note">Nobody gave a size.</p>
              ) : (
                <p>
                  {shown.map(({ person, size }) => `${nameOf(person)}: ${size}`).join(' · ')}{' '}
                  {spread && (
                    <Lozenge tone={shown.length < 2 || spread.steps === 1 ? 'neutral' : spread.steps === 0 ? 'success' : 'warning'}>
                      {shown.length < 2 ? 'One alone' : spread.steps === 0 ? 'Of one mind' : `${spread.steps === 1 ? 'One size' : `${spread.steps} sizes`} apart`}
                    </Lozenge>
                  )}
                  {factor !== 1 && <span className="fl-note"> The forecast draws its size {factor} times as wide.</span>}
                </p>
              )}
              {canPlan ? (
                <div className="fl-round-agreed">
                  <span className="fl-note">{estimate === undefined ? 'Agree on' : 'Its size is'}</span>
                  <SizeChoice
                    label={`Agreed size of story ${index + 1}`}
                    sizes={settings.sizes}
                    current={estimate?.size ?? null}
                    isDisabled={false}
                    onChoose={(size) =>
                      void action.run({ type: 'EstimateStory', story, estimate: { size, people: estimate?.people ?? 1 }, note: said === '' ? 'Agreed in an estimation round' : `Agreed in an estimation round: ${said}` }, `Agreed on ${size}`)
                    }
                  />
                </div>
              ) : (
                <p className="fl-note">{estimate === undefined ? 'Not agreed on yet.' : `Its size is ${estimate.size}.`}</p>
              )}
            </li>
          )
        })}
      </ul>
      {canPlan && (
        <div className="fl-actions">
          <Button onClick={() => void action.run({ type: 'EndRound', round: id }, 'Estimation round ended')}>Done</Button>
        </div>
      )}
      <ActionError action={action} />
    </section>
  )
}

import { useEffect, useState } from 'react'
import type { RoundRow } from '../../../../src/plan/views/rounds/roundsView'
import { ActionError } from '../../kit/ActionError'
import { count } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { useMessages } from '../../kit/MessageHost'
import { useAction } from '../../kit/useAction'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { useClient, useRefresh } from '../../plan/PlanProvider'
import { useActorNames } from '../../plan/useActorNames'
import { SizeChoice } from '../estimates/SizeChoice'

type Sizes = Readonly<Record<string, string>>

/** A round in which sizes are given: one's own are seen by nobody else before the reveal (ROUND-2). */
export function OpenRound({ round: { id, at, stories, given }, canPlan }: { readonly round: RoundRow; readonly canPlan: boolean }) {
  const plan = usePlanReady()
  const client = useClient()
  const refresh = useRefresh()
  const dates = usePlanDates()
  const messages = useMessages()
  const action = useAction()
  const nameOf = useActorNames(plan, given)
  const [sealed, setSealed] = useState<Sizes>({})
  const [draft, setDraft] = useState<Sizes>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (!canPlan) return undefined
    let isGone = false
    void client.call('round.mine', { round: id }).then((answer) => {
      if (!isGone && answer.ok) setSealed(answer.value.sizes)
    })
    return () => {
      isGone = true
    }
  }, [client, id, canPlan])
  const { sizes } = plan.state.plan.settings
  const mine: Sizes = { ...sealed, ...draft }
  const isChanged = Object.entries(draft).some(([story, size]) => sealed[story] !== size)

  async function ask(call: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: { readonly message: string } }>, said: string): Promise<boolean> {
    setBusy(true)
    setTrouble(null)
    const answer = await call()
    if (answer.ok) {
      await refresh()
      messages.done(said)
    } else setTrouble(answer.failure.message)
    setBusy(false)
    return answer.ok
  }
  async function seal(): Promise<void> {
    const isDone = await ask(() => client.call('round.give', { round: id, sizes: { ...draft } }), 'Your sizes are sealed')
    if (isDone) {
      setSealed(mine)
      setDraft({})
    }
  }
  return (
    <section className="fl-card fl-round" aria-label={`Open round on ${count(stories.length, 'story', 'stories')}`}>
      <h2>
        Open since {dates.day(at)}: {given.length === 0 ? 'nobody has given a size yet' : `${given.map(nameOf).join(', ')} ${given.length === 1 && nameOf(given[0]!) !== 'You' ? 'has' : 'have'} given`}
      </h2>
      <ul className="fl-round-stories">
        {stories.map((story, index) => (
          <li key={story}>
            <StoryOpener story={story} />
            {canPlan && (
              <SizeChoice label={`My size of story ${index + 1}`} sizes={sizes} current={mine[story] ?? null} isDisabled={isBusy} onChoose={(size) => setDraft({ ...draft, [story]: size })} />
            )}
          </li>
        ))}
      </ul>
      {canPlan && (
        <div className="fl-actions">
          <Button kind={isChanged || given.length === 0 ? 'primary' : 'default'} disabled={!isChanged || isBusy} onClick={() => void seal()}>
            {Object.keys(sealed).length === 0 ? 'Seal my sizes' : 'Seal them again'}
          </Button>
          <Button disabled={given.length === 0 || isBusy} onClick={() => void ask(() => client.call('round.reveal', { round: id }), 'All sizes are shown')}>
            Reveal
          </Button>
          <Button kind="subtle" onClick={() => void action.run({ type: 'EndRound', round: id }, 'Estimation round ended')}>
            End without a reveal
          </Button>
        </div>
      )}
      <p className="fl-note">{canPlan ? 'Nobody sees your sizes before the reveal; the log does not hold them either.' : 'What was given is shown when the round is revealed.'}</p>
      {trouble !== null && (
        <p className="fl-field-error" role="alert">
          {trouble}
        </p>
      )}
      <ActionError action={action} />
    </section>
  )
}

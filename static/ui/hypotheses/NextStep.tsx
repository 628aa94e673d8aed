import { useState } from 'react'
import type { HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { useMessages } from '../kit/MessageHost'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import { useSend } from '../plan/PlanProvider'

/** The one thing to do next with a hypothesis, for those who may. Forms are those of the story's panel. */
export function NextStep({ card }: { readonly card: HypothesisCard }) {
  const { me } = usePlanReady()
  const { openStory } = usePage()
  const send = useSend()
  const messages = useMessages()
  const [problem, setProblem] = useState<string | null>(null)
  if (card.next === null || !me.may.includes('plan')) return null

  const start = async (): Promise<void> => {
    setProblem(null)
    const outcome = await send({ type: 'StartHypothesisTest', hypothesis: card.id, story: card.story })
    if (outcome.kind === 'done') messages.done(`The test of H-${card.number} has started`, outcome.seq)
    if (outcome.kind === 'rejected') setProblem(outcome.message)
    if (outcome.kind === 'failed') setProblem(outcome.failure.message)
  }
  const open = (): void => openStory(card.story)
  return (
    <>
      <div className="fl-hypothesis-next">{stepOf(card.next, start, open)}</div>
      {problem !== null && <Message tone="danger">{problem}</Message>}
    </>
  )
}

function stepOf(next: NonNullable<HypothesisCard['next']>, start: () => Promise<void>, open: () => void) {
  switch (next) {
    case 'start':
      return <Button onClick={() => void start()}>Start the test</Button>
    case 'evidence':
      return <Button onClick={open}>Log evidence</Button>
    case 'verdict':
      return <Button onClick={open}>Give verdict</Button>
    case 'decide':
      return <Button onClick={open}>Decide what follows</Button>
  }
}

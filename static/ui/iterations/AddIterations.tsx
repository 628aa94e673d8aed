import { useState } from 'react'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { useMessages } from '../kit/MessageHost'
import { usePlanReady } from '../page/usePlanReady'
import { useSend } from '../plan/PlanProvider'
import { newId } from '../plan/newId'
import { nextIterations } from './nextIterations'

const HOW_MANY = 3

/** Adds the next iterations of the calendar. */
export function AddIterations() {
  const { state } = usePlanReady()
  const send = useSend()
  const messages = useMessages()
  const [problem, setProblem] = useState<string | null>(null)
  const add = async (): Promise<void> => {
    const next = nextIterations(state.plan.iterations, state.plan.settings.calendar, Date.now(), HOW_MANY)
    const outcome = await send({ type: 'AddIterations', iterations: next.map((details) => ({ iteration: newId(), details })) })
    setProblem(outcome.kind === 'rejected' ? outcome.message : outcome.kind === 'failed' ? outcome.failure.message : null)
    if (outcome.kind === 'done') messages.done('Three iterations added', outcome.seq)
  }
  return (
    <>
      <Button kind="primary" onClick={() => void add()}>
        Add three iterations
      </Button>
      {problem !== null && <Message tone="danger">{problem}</Message>}
    </>
  )
}

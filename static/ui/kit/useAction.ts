import { useCallback, useRef, useState } from 'react'
import type { RejectionCode } from '../../../src/plan/kernel/decision'
import type { PlanCommand } from '../../../src/plan/planState'
import { useSend } from '../plan/PlanProvider'
import { useMessages } from './MessageHost'

/** Why a wish did not come true, to be shown beside the thing; `at` names the field it is about. */
export interface ActionProblem {
  readonly message: string
  readonly at?: string
  /** `confirm`: allowed, but asks to be sent again confirmed. `failed`: sending the same again is safe. */
  readonly code: RejectionCode | 'failed'
}

export interface Action {
  /** Answers whether it came true; a problem stays until the next try. */
  readonly run: (command: PlanCommand, said: string) => Promise<boolean>
  /** Sends the last wish again, as the same one. */
  readonly retry: () => Promise<boolean>
  readonly problem: ActionProblem | null
  /** A field says something that cannot be sent; answers false, as `run` does. */
  readonly refuse: (at: string, message: string) => false
  readonly clear: () => void
}

/** Sends wishes of one part of the page; `place` is where the message with Undo appears (else in the corner). */
export function useAction(place?: string): Action {
  const send = useSend()
  const messages = useMessages()
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const last = useRef<{ readonly command: PlanCommand; readonly said: string } | null>(null)
  const run = useCallback(
    async (command: PlanCommand, said: string): Promise<boolean> => {
      last.current = { command, said }
      setProblem(null)
      messages.clear()
      const outcome = await send(command)
      switch (outcome.kind) {
        case 'done':
          messages.done(said, outcome.seq, place)
          return true
        case 'nothing':
          return true
        case 'rejected':
          setProblem(outcome)
          return false
        case 'failed':
          setProblem({ message: outcome.failure.message, code: 'failed' })
          return false
      }
    },
    [send, messages, place],
  )
  const retry = useCallback(async () => (last.current === null ? true : run(last.current.command, last.current.said)), [run])
  const refuse = useCallback((at: string, message: string): false => {
    setProblem({ at, message, code: 'invalid' })
    return false
  }, [])
  const clear = useCallback(() => setProblem(null), [])
  return { run, retry, problem, refuse, clear }
}

/** What stands beside this field, if the problem is about it. */
export function errorAt(problem: ActionProblem | null, field: string): string | undefined {
  return problem?.at !== undefined && isAbout(problem.at, field) ? problem.message : undefined
}

/** `at` may be a path: "statement.target" is about the field "target". */
export function isAbout(at: string, field: string): boolean {
  return at === field || at.endsWith(`.${field}`)
}

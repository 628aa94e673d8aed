import type { Answer, Failure } from '../contract/answer'
import type { JiraProblem } from '../jira/jiraClient'
import { KeyValueError } from '../log/keyValue'
import type { Rejection } from '../plan/kernel/decision'

export function answered<T>(value: T): Answer<T> {
  return { ok: true, value }
}

export function failed(code: Failure['code'], message: string, more: Partial<Failure> = {}): Answer<never> {
  return { ok: false, failure: { ...more, code, message } }
}

export const FORBIDDEN = failed('forbidden', 'You do not have permission to do this in this project.')
export const NOT_STARTED = failed('notStarted', 'This project has no Foldline plan yet.')
/** The same to one who may not start it. */
export const NOT_TO_BE_STARTED = failed('notStarted', 'This project has no Foldline plan yet. An administrator of the project can start one.', { reason: 'forbidden' })

export function rebuilding(progress: number): Answer<never> {
  return failed('rebuilding', 'The plan is being put together again from its log.', { progress })
}

/** What the plan's rules refuse, said as they said it. */
export function rejectionToAnswer({ code, message, at, by }: Rejection): Answer<never> {
  const more = { reason: code, ...(at === undefined ? {} : { at }), ...(by === undefined ? {} : { by }) }
  switch (code) {
    case 'forbidden':
      return failed('forbidden', message, more)
    case 'notStarted':
      return failed('notStarted', message, more)
    case 'notFound':
    case 'alreadyExists':
    case 'invalid':
    case 'conflict':
    case 'confirm':
    case 'newerLog':
    case 'notUndoable':
      return failed('rejected', message, more)
  }
}

/** What Jira did not give; `at` names the field of the request that it was asked about. */
export function jiraProblemToAnswer(problem: JiraProblem, at?: string): Answer<never> {
  const more = at === undefined ? {} : { at }
  switch (problem.kind) {
    case 'refused':
      return failed('invalid', problem.message, more)
    case 'unauthorized':
    case 'forbidden':
      return FORBIDDEN
    case 'notFound':
    case 'gone':
      return failed('invalid', 'Jira does not show this, or it is not there any more.', more)
    case 'throttled':
      return failed('busy', 'Jira is limiting requests right now. Wait a moment, then try again.')
    case 'unavailable':
    case 'unexpected':
      return failed('unavailable', 'Jira did not answer as expected. Try again.')
  }
}

/** What was thrown on the way: storage that did not answer, or a fault of ours, whose details only the log says. */
export function errorToAnswer(error: unknown): Answer<never> {
  if (error instanceof KeyValueError && error.kind === 'throttled')
    return failed('busy', 'Many people are working at once. Wait a moment, then try again.')
  console.error('Foldline: a call failed', error instanceof Error ? (error.stack ?? error.message) : String(error))
  return failed('unavailable', 'Foldline could not finish this. Trying again is safe.')
}

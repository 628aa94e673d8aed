import type { JiraResult } from '../../jira/jiraClient'
import { TryAgain } from '../recordAsApp'

/** What Jira brought; where it brought nothing, the work is tried again later. */
export async function fromJira<T>(call: Promise<JiraResult<T>>): Promise<T> {
  const result = await call
  if (result.ok) return result.value
  throw new TryAgain(`Jira: ${result.problem.kind}, ${result.problem.message}`, result.problem.kind === 'throttled' ? 60 : 20)
}

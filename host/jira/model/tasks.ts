import { notFound } from '../refusal'
import { nextId, type JiraSite } from '../site'
import type { Caller } from './permissions'

type TaskRow = {
  readonly id: number
  readonly description: string
  readonly submittedBy: string
  readonly submitted: number
  readonly finished: number
  readonly status: 'COMPLETE' | 'FAILED'
  readonly result: string
}

/** Records a long-running task whose work has been done; answers its id. */
export const addTask = (site: JiraSite, caller: Caller, description: string, result: unknown, isFailed = false): string => {
  const id = nextId(site, 'task')
  site.store.run(
    'INSERT INTO jira_tasks (id, description, submittedBy, submitted, finished, status, result) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id, description, caller.accountId ?? '', site.now(), site.now(), isFailed ? 'FAILED' : 'COMPLETE', JSON.stringify(result),
  )
  return String(id)
}

/** A task as `task/{id}` answers it: to whoever started it, and to administrators. */
export const taskBean = (site: JiraSite, caller: Caller, id: string): Record<string, unknown> => {
  const row = site.store.get<TaskRow>('SELECT * FROM jira_tasks WHERE id = ?', Number(id) || 0)
  if (row === undefined || (row.submittedBy !== caller.accountId && !caller.globalPermissions.has('ADMINISTER'))) {
    throw notFound(`The task ${id} was not found.`)
  }
  return {
    self: `${site.baseUrl}/rest/api/3/task/${row.id}`,
    id: String(row.id),
    description: row.description,
    status: row.status,
    result: JSON.parse(row.result) as unknown,
    submittedBy: 10000,
    progress: 100,
    elapsedRuntime: row.finished - row.submitted,
    submitted: row.submitted,
    started: row.submitted,
    finished: row.finished,
    lastUpdate: row.finished,
  }
}

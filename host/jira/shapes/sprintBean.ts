import type { JiraSite } from '../site'

export type SprintState = 'future' | 'active' | 'closed'

export type SprintRow = {
  readonly id: number
  readonly boardId: number
  readonly name: string
  readonly goal: string
  readonly state: SprintState
  readonly created: number
  readonly startDate: number | null
  readonly endDate: number | null
  readonly activated: number | null
  readonly completed: number | null
}

/** Agile 1.0: numbers for ids, times in UTC with `Z`. */
export const sprintToBean = (site: JiraSite, row: SprintRow): Record<string, unknown> => ({
  id: row.id,
  self: `${site.baseUrl}/rest/agile/1.0/sprint/${row.id}`,
  state: row.state,
  name: row.name,
  ...times(row),
  createdDate: new Date(row.created).toISOString(),
  originBoardId: row.boardId,
  goal: row.goal,
})

/** The values of the Sprint field: every sprint the issue has been in and not been taken out of before it closed. */
export const sprintValues = (
  site: JiraSite,
  issueIds: readonly number[],
): ((issueId: number) => readonly Record<string, unknown>[] | null) => {
  const byIssue = new Map<number, Record<string, unknown>[]>()
  const rows = site.store.all<SprintRow & { issueId: number }>(
    `SELECT si.issueId, s.* FROM jira_sprint_issues si JOIN jira_sprints s ON s.id = si.sprintId
     JOIN json_each(?) i ON i.value = si.issueId ORDER BY si.issueId, s.id`,
    JSON.stringify(issueIds),
  )
  for (const row of rows) {
    const value = { id: row.id, name: row.name, state: row.state, boardId: row.boardId, goal: row.goal, ...times(row) }
    const known = byIssue.get(row.issueId)
    if (known === undefined) byIssue.set(row.issueId, [value])
    else known.push(value)
  }
  return (issueId) => byIssue.get(issueId) ?? null
}

const times = (row: SprintRow): Record<string, string> => ({
  ...(row.startDate === null ? {} : { startDate: new Date(row.startDate).toISOString() }),
  ...(row.endDate === null ? {} : { endDate: new Date(row.endDate).toISOString() }),
  ...(row.completed === null ? {} : { completeDate: new Date(row.completed).toISOString() }),
})

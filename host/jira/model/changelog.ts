import { toJiraTime } from '../dates'
import { nextId, type JiraSite } from '../site'

/**
 * One change. `toString` is a real property of Jira's items; code that reads one from parsed JSON
 * must not be surprised by `Object.prototype.toString` where it is absent.
 */
export type ChangeItem = {
  readonly field: string
  readonly fieldtype: 'jira' | 'custom'
  readonly fieldId?: string
  readonly from: string | null
  readonly fromString: string | null
  readonly to: string | null
  readonly toString: string | null
}

export type HistoryRow = {
  readonly id: number
  readonly issueId: number
  readonly author: string
  readonly created: number
  readonly items: string
}

export const addHistory = (
  site: JiraSite,
  issueId: number,
  author: string,
  created: number,
  items: readonly ChangeItem[],
): number => {
  const id = nextId(site, 'history')
  site.store.run(
    'INSERT INTO jira_histories (id, issueId, author, created, items) VALUES (?, ?, ?, ?, ?)',
    id, issueId, author, created, JSON.stringify(items),
  )
  return id
}

/** Oldest first. */
export const readHistories = (site: JiraSite, issueId: number): readonly HistoryRow[] =>
  site.store.all<HistoryRow>('SELECT * FROM jira_histories WHERE issueId = ? ORDER BY created, id', issueId)

type UserBean = (accountId: string | null) => Record<string, unknown> | null

export const historyToBean = (row: HistoryRow, timeZone: string, user: UserBean): Record<string, unknown> => ({
  id: String(row.id),
  author: user(row.author),
  created: toJiraTime(row.created, timeZone),
  items: JSON.parse(row.items) as unknown,
})

/** The bulk call answers `created` as epoch milliseconds, unlike the one for a single issue. */
export const historyToBulkBean = (row: HistoryRow, user: UserBean): Record<string, unknown> => ({
  id: String(row.id),
  author: user(row.author),
  created: row.created,
  items: JSON.parse(row.items) as unknown,
})

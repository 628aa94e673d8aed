import { addHistory } from './changelog'
import { RANK } from './fields'
import type { IssueRow } from './issues'
import type { JiraSite } from '../site'

/** How Jira writes a rank: text that sorts as the rank does. */
export const rankToText = (rank: number): string =>
  `0|${Math.round((rank + 2 ** 30) * 64).toString(36).padStart(10, '0')}:`

/** Puts issues, in the order given, right before or after another one. Answers those whose place changed. */
export const rankIssues = (
  site: JiraSite,
  issues: readonly IssueRow[],
  anchor: IssueRow,
  side: 'before' | 'after',
  author: string,
): void => {
  const gap = readGap(site, anchor, side, issues)
  const room = gap.high - gap.low
  if (room / (issues.length + 1) < 1 / 64) {
    spreadRanks(site, anchor.projectId)
    rankIssues(site, issues, { ...anchor, rank: readRank(site, anchor.id) }, side, author)
    return
  }
  issues.forEach((issue, index) => {
    const rank = gap.low + (room * (index + 1)) / (issues.length + 1)
    site.store.run('UPDATE jira_issues SET rank = ?, updated = ? WHERE id = ?', rank, site.now(), issue.id)
    addHistory(site, issue.id, author, site.now(), [
      {
        field: 'Rank', fieldtype: 'custom', fieldId: RANK, from: '', fromString: '', to: '',
        toString: rank < issue.rank ? 'Ranked higher' : 'Ranked lower',
      },
    ])
  })
}

const readRank = (site: JiraSite, id: number): number => site.store.get<{ rank: number }>('SELECT rank FROM jira_issues WHERE id = ?', id)!.rank

const readGap = (
  site: JiraSite,
  anchor: IssueRow,
  side: 'before' | 'after',
  moving: readonly IssueRow[],
): { readonly low: number; readonly high: number } => {
  const others = `id NOT IN (SELECT value FROM json_each(?)) AND projectId = ?`
  const ids = JSON.stringify(moving.map((issue) => issue.id))
  if (side === 'before') {
    const low = site.store.get<{ rank: number | null }>(
      `SELECT MAX(rank) AS rank FROM jira_issues WHERE rank < ? AND ${others}`, anchor.rank, ids, anchor.projectId,
    )?.rank
    return { low: low ?? anchor.rank - 1024, high: anchor.rank }
  }
  const high = site.store.get<{ rank: number | null }>(
    `SELECT MIN(rank) AS rank FROM jira_issues WHERE rank > ? AND ${others}`, anchor.rank, ids, anchor.projectId,
  )?.rank
  return { low: anchor.rank, high: high ?? anchor.rank + 1024 }
}

/** Room between all issues of a project again, in the same order. */
const spreadRanks = (site: JiraSite, projectId: number): void => {
  const ids = site.store.all<{ id: number }>('SELECT id FROM jira_issues WHERE projectId = ? ORDER BY rank', projectId)
  ids.forEach((row, index) => site.store.run('UPDATE jira_issues SET rank = ? WHERE id = ?', (index + 1) * 1024, row.id))
  site.store.run('UPDATE jira_projects SET nextRank = ? WHERE id = ?', ids.length * 1024, projectId)
}

import type { CsvRow } from './csvRow'
import { FINISH_BEFORE_CREATION, NO_TITLE, numberToTitle, type Assumption, type ImportedIssue } from './importedIssue'

/** Days become times in the middle of the UTC day, so that they stay that day in nearly every time zone. */
const CREATED_AT = 10 * 3_600_000
const FINISHED_AT = 12 * 3_600_000

/** A row of `project, task, created_date[, finished_date, title]`; the reason when it can't be read. */
export const readDatasetRow = (row: CsvRow): ImportedIssue | string => {
  const [project, task] = [row.one('project'), row.one('task')]
  if (project === undefined) return 'It names no project.'
  if (task === undefined || !/^\d+$/.test(task)) return `Its task is not a number: "${task ?? ''}".`
  const createdDay = dayToMs(row.one('created_date'))
  if (createdDay === undefined) return `The day of its creation can't be read: "${row.one('created_date') ?? ''}".`
  const finishText = row.one('finished_date')
  const finishDay = finishText === undefined ? undefined : dayToMs(finishText)
  if (finishText !== undefined && finishDay === undefined) return `The day of its finish can't be read: "${finishText}".`
  const title = row.one('title')
  const isEarly = finishDay !== undefined && finishDay < createdDay
  const finished = finishDay === undefined ? undefined : Math.max(finishDay, createdDay) + FINISHED_AT
  const assumed: Assumption[] = [...(isEarly ? [FINISH_BEFORE_CREATION] : []), ...(title === undefined ? [NO_TITLE] : [])]
  const created = createdDay + CREATED_AT
  return {
    line: row.line, sourceId: undefined, key: `${projectToKey(project)}-${task}`, projectName: `Project ${project}`,
    type: { name: 'Story', hierarchyLevel: 0 },
    status: finished === undefined ? { name: 'To Do', category: 'new' } : { name: 'Done', category: 'done' },
    resolution: finished === undefined ? undefined : 'Done',
    priority: undefined, summary: title ?? numberToTitle(task), description: null, parentKey: undefined, assignee: undefined, reporter: undefined,
    created, updated: finished ?? created, resolved: finished, duedate: undefined, startDate: undefined, storyPoints: undefined,
    labels: [], sprints: [], links: [],
    histories: finished === undefined ? [] : [finishHistory(finished, 'To Do', 'Done', 'Done')],
    assumed,
  }
}

/** The change that a known finish stands for. */
export const finishHistory = (created: number, from: string, to: string, resolution: string): ImportedIssue['histories'][number] => ({
  created,
  author: undefined,
  items: [
    { field: 'resolution', fieldtype: 'jira', fieldId: 'resolution', from: null, fromString: null, to: null, toString: resolution },
    { field: 'status', fieldtype: 'jira', fieldId: 'status', from: null, fromString: from, to: null, toString: to },
  ],
})

/** Keys of projects begin with a letter. */
const projectToKey = (project: string): string => {
  const letters = project.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return /^[A-Z]/.test(letters) ? letters.slice(0, 10) : `P${letters}`.slice(0, 10)
}

const dayToMs = (text: string | undefined): number | undefined => {
  const match = text === undefined ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return new Date(ms).toISOString().slice(0, 10) === text ? ms : undefined
}

import type { StatusCategory } from '../model/workflow'

export type ImportedPerson = { readonly accountId: string; readonly displayName: string }

/** A change as the export tells it; ids in it are those of the other site. */
export type ImportedChange = {
  readonly field: string
  readonly fieldtype: 'jira' | 'custom'
  readonly fieldId?: string
  readonly from: string | null
  readonly fromString: string | null
  readonly to: string | null
  readonly toString: string | null
}

export type ImportedHistory = {
  readonly created: number
  readonly author: ImportedPerson | undefined
  readonly items: readonly ImportedChange[]
}

export type ImportedSprint = {
  readonly id: string
  readonly name: string
  readonly goal: string
  readonly state: 'future' | 'active' | 'closed'
  readonly startDate: number | null
  readonly endDate: number | null
  readonly completed: number | null
}

export type ImportedLink = { readonly typeName: string; readonly isOutward: boolean; readonly otherKey: string }

/** An issue as an export describes it, before it has a place on this site. Times in epoch milliseconds. */
export type ImportedIssue = {
  readonly line: number
  /** The id on the other site, if the export has one. */
  readonly sourceId: string | undefined
  readonly key: string
  readonly projectName: string
  readonly type: { readonly name: string; readonly hierarchyLevel: number | undefined }
  readonly status: { readonly name: string; readonly category: StatusCategory | undefined }
  readonly resolution: string | undefined
  readonly priority: string | undefined
  readonly summary: string
  readonly description: unknown
  readonly parentKey: string | undefined
  readonly assignee: ImportedPerson | undefined
  readonly reporter: ImportedPerson | undefined
  readonly created: number
  readonly updated: number
  readonly resolved: number | undefined
  readonly duedate: string | undefined
  readonly startDate: string | undefined
  readonly storyPoints: number | undefined
  readonly labels: readonly string[]
  readonly sprints: readonly ImportedSprint[]
  readonly links: readonly ImportedLink[]
  readonly histories: readonly ImportedHistory[]
  /** What had to be assumed about this issue, in words for people. */
  readonly assumed: readonly Assumption[]
}

/** `label`, where there is one, marks the issue on the site. */
export type Assumption = { readonly what: string; readonly label?: string }

export type Unreadable = { readonly line: number; readonly reason: string }

/** What a file holds: the issues that could be read, and the lines that could not, with the reason. */
export type ReadFile = {
  readonly issues: readonly ImportedIssue[]
  readonly unreadable: readonly Unreadable[]
  /** What had to be assumed about the file as a whole. */
  readonly notes: readonly string[]
}

/** The project part and the number of an issue key; undefined when it isn't one. */
export const keyParts = (key: string): { readonly project: string; readonly number: number } | undefined => {
  const match = /^([A-Z][A-Z0-9_]*)-(\d+)$/.exec(key)
  return match === null ? undefined : { project: match[1]!, number: Number(match[2]) }
}

export const FINISH_BEFORE_CREATION: Assumption = {
  what: 'It was finished before it was created: the day of creation is taken as the finish.', label: 'assumed-finish',
}
export const NO_TITLE: Assumption = { what: 'It has no title: its number serves as one.', label: 'assumed-title' }

/** The title of an issue that has none. */
export const numberToTitle = (number: number | string): string => `Task ${number}`

import type { ChangeItem } from '../model/changelog'
import type { ImportedChange } from './importedIssue'
import type { ImportLists } from './importLists'

/** What the ids in an imported changelog have become on this site. */
export type ImportIds = {
  readonly lists: ImportLists
  /** By the issue's id on the other site, or by its key. */
  readonly issue: (idOrKey: string) => number | undefined
  readonly sprint: (id: string) => number | undefined
  readonly projectNamed: (name: string) => number | undefined
}

/** A change with the ids of this site; an id that leads nowhere becomes null, the names stay as they were. */
export const importChange = (item: ImportedChange, ids: ImportIds): ChangeItem => {
  const fieldId = item.fieldId === undefined ? {} : { fieldId: item.fieldId }
  const base = { field: item.field, fieldtype: item.fieldtype, ...fieldId, fromString: item.fromString, toString: item.toString }
  const both = (map: (id: string | null, name: string | null) => string | null): ChangeItem => ({
    ...base, from: map(item.from, item.fromString), to: map(item.to, item.toString),
  })
  switch (item.field.toLowerCase()) {
    case 'status': return both((_id, name) => (name === null ? null : String(ids.lists.status(name).id)))
    case 'resolution': return both((_id, name) => (name === null || name === '' ? null : String(ids.lists.resolution(name))))
    case 'issuetype': return both((_id, name) => (name === null ? null : String(ids.lists.type(name, 0).id)))
    case 'issueparentassociation': return both((id, name) => toText(ids.issue(id ?? '') ?? ids.issue(name ?? '')))
    case 'project': return both((_id, name) => (name === null ? null : toText(ids.projectNamed(name))))
    case 'sprint': return both((list) => (list === null ? null : list.split(',').flatMap((id) => toText(ids.sprint(id.trim())) ?? []).join(', ')))
    default: return both((id) => id)
  }
}

const toText = (id: number | undefined): string | null => (id === undefined ? null : String(id))

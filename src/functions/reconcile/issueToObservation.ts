import type { ChangeEntry } from '../../jira/changelogs'
import type { JiraIssue } from '../../jira/searchIssues'
import type { Observation } from '../../plan/areas/jiraFacts/commands'

/** How an issue's changes become what the plan records of it. */
export interface ObservationRules {
  /** Types of links by which the inward issue comes first ("is blocked by"). */
  readonly dependencyLinks: readonly string[]
  /** Stories that came into the scope after this moment (ms) entered then, not when they were created. */
  readonly readSince: number | null
}

/**
 * What Jira says of one story, with its status changes oldest first. A change's resolution is the one that
 * stood right after it. `isKnown`: the plan has the story already, and its beginning with it.
 */
export function issueToObservation(
  issue: JiraIssue,
  changes: readonly ChangeEntry[],
  rules: ObservationRules,
  isKnown: boolean,
): Observation {
  const { fields } = issue
  const cameLater = !isKnown && rules.readSince !== null && fields.created < rules.readSince
  return {
    story: issue.id,
    enteredAt: cameLater ? fields.updated : fields.created,
    status: fields.status.id,
    resolution: fields.resolution?.id ?? null,
    transitions: changesToTransitions(changes, fields.resolution?.id ?? null),
    epic: fields.parent?.id ?? null,
    dependsOn: dependencies(issue, rules.dependencyLinks),
    subtasks: subtaskCount(issue),
  }
}

/** A story stands on the standard level: epics group, sub-tasks are a progress count. */
export function isStory({ fields: { issuetype } }: JiraIssue): boolean {
  return issuetype.hierarchyLevel === undefined ? issuetype.subtask !== true : issuetype.hierarchyLevel === 0
}

export function isSubtask({ fields: { issuetype } }: JiraIssue): boolean {
  return issuetype.hierarchyLevel === undefined ? issuetype.subtask === true : issuetype.hierarchyLevel < 0
}

function changesToTransitions(changes: readonly ChangeEntry[], now: string | null): Observation['transitions'] {
  const resolutionChanges = changes.flatMap((entry) => entry.changes.filter(({ field }) => field === 'resolution'))
  // Before the first change of the resolution stood what that change replaced; without any, what stands now.
  let resolution = resolutionChanges.length === 0 ? now : resolutionChanges[0]!.from
  const transitions: Observation['transitions'] = []
  for (const entry of changes) {
    for (const change of entry.changes) if (change.field === 'resolution') resolution = change.to
    for (const { field, from, to } of entry.changes)
      if (field === 'status' && from !== null && to !== null) transitions.push({ occurredAt: entry.at, from, to, resolution })
  }
  return transitions
}

function dependencies({ id, fields }: JiraIssue, linkTypes: readonly string[]): string[] {
  const before = (fields.issuelinks ?? []).flatMap(({ type, inwardIssue }) =>
    inwardIssue && inwardIssue.id !== id && linkTypes.includes(type.id) ? [inwardIssue.id] : [],
  )
  return [...new Set(before)].toSorted((a, b) => Number(a) - Number(b))
}

function subtaskCount({ fields }: JiraIssue): Observation['subtasks'] {
  const subtasks = fields.subtasks ?? []
  if (subtasks.length === 0) return null
  return [subtasks.filter((subtask) => subtask.fields.status.statusCategory.key === 'done').length, subtasks.length]
}

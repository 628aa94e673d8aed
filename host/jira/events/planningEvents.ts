import { toJiraTime } from '../dates'
import type { Caller } from '../model/permissions'
import type { ProjectRow } from '../model/projects'
import type { SprintRow } from '../shapes/sprintBean'
import type { JiraSite } from '../site'

/** Sprint events carry ids as strings and times with an offset, unlike the REST answers. */
export const sprintChanged = (
  site: JiraSite,
  caller: Caller,
  what: 'created' | 'started' | 'updated' | 'closed' | 'deleted',
  sprint: SprintRow,
  oldValue?: Readonly<Record<string, unknown>>,
): void => {
  const time = (ms: number): string => toJiraTime(ms, caller.timeZone)
  site.pending.push({
    eventType: `avi:jira-software:${what}:sprint`,
    timestamp: String(site.now()),
    sprint: {
      id: String(sprint.id),
      originBoardId: String(sprint.boardId),
      name: sprint.name,
      ...(sprint.goal === '' ? {} : { goal: sprint.goal }),
      state: sprint.state,
      createDate: time(sprint.created),
      ...(sprint.startDate === null ? {} : { startDate: time(sprint.startDate) }),
      ...(sprint.endDate === null ? {} : { endDate: time(sprint.endDate) }),
      ...(sprint.completed === null ? {} : { completeDate: time(sprint.completed) }),
    },
    ...(oldValue === undefined ? {} : { oldValue }),
    ...(caller.accountId === undefined ? {} : { atlassianId: caller.accountId }),
    selfGenerated: caller.isApp,
  })
}

export const projectChanged = (
  site: JiraSite,
  caller: Caller,
  what: 'created' | 'updated' | 'archived' | 'unarchived' | 'deleted',
  project: ProjectRow,
): void => {
  site.pending.push({
    eventType: `avi:jira:${what}:project`,
    timestamp: String(site.now()),
    selfGenerated: caller.isApp,
    project: { id: String(project.id), key: project.key, name: project.name, projectTypeKey: 'software', simplified: false },
    ...(caller.accountId === undefined ? {} : { atlassianId: caller.accountId }),
  })
}

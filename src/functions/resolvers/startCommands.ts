import type { SiteDefaults } from '../../contract/siteDefaults'
import type { JiraBoard, JiraLinkType, JiraResolution, JiraStatus } from '../../jira/projectSettings'
import { NAME_LIMIT } from '../../plan/kernel/text'
import type { PlanCommand } from '../../plan/planState'
import { proposeDelivery, proposeResolution, proposesDependency } from '../../playbook/proposals'
import { INVESTMENT_STAGES } from '../../playbook/slices'
import { derivedId } from '../derivedId'
import type { Backfill } from '../planRecords'
import { epicVertical, SINGLE_VERTICAL } from '../reconcile/firstLayout'

export interface FirstVerticals {
  readonly names: readonly string[]
  readonly epics: readonly { readonly id: string; readonly summary: string }[]
  readonly layout: Backfill['layout']
}

export interface JiraProject {
  readonly statuses: readonly JiraStatus[]
  readonly resolutions: readonly JiraResolution[]
  readonly linkTypes: readonly JiraLinkType[]
  readonly boards: readonly JiraBoard[]
}

/** So many verticals are drawn by one command. */
const VERTICALS_AT_ONCE = 100

/** One slice for each stage of investment, and the verticals asked for, left to right. */
export function drawMap({ names, epics, layout }: FirstVerticals): readonly PlanCommand[] {
  const verticals =
    layout === 'single'
      ? [{ vertical: SINGLE_VERTICAL, name: 'Stories' }]
      : [
          ...names.map((name, index) => ({ vertical: derivedId('vertical', index, name), name })),
          ...epics.map(({ id, summary }) => ({ vertical: epicVertical(id), name: nameOf(summary, `Epic ${id}`) })),
        ]
  const slices = INVESTMENT_STAGES.map((investment) => ({ slice: investment.toLowerCase(), name: investment, investment }))
  const commands: PlanCommand[] = [{ type: 'DrawMap', verticals: verticals.slice(0, VERTICALS_AT_ONCE), activities: [], slices }]
  for (let from = VERTICALS_AT_ONCE; from < verticals.length; from += VERTICALS_AT_ONCE)
    commands.push({ type: 'DrawMap', verticals: verticals.slice(from, from + VERTICALS_AT_ONCE), activities: [], slices: [] })
  return commands
}

const nameOf = (summary: string, otherwise: string): string => summary.trim().slice(0, NAME_LIMIT).trim() || otherwise

/** What the site's administrators decided that a plan begins with. */
export function settle(defaults: SiteDefaults, timeZone: string): readonly PlanCommand[] {
  const { sizes, calendar, iterationWeeks } = defaults
  return [
    {
      type: 'SetCalendar',
      calendar: {
        timeZone: calendar?.timeZone ?? timeZone,
        workDays: calendar?.workDays ?? [1, 2, 3, 4, 5],
        holidays: calendar?.holidays ?? [],
      },
    },
    ...(sizes === undefined ? [] : [{ type: 'SetSizes' as const, sizes }]),
    ...(iterationWeeks === undefined ? [] : [{ type: 'SetIterationLength' as const, weeks: iterationWeeks }]),
  ]
}

/** What Jira's statuses, resolutions and links mean, as proposed; an administrator changes it in the settings. */
export function mapStatuses({ statuses, resolutions, linkTypes }: JiraProject): readonly PlanCommand[] {
  const dropping = resolutions.flatMap(({ id, name }) => {
    const proposed = proposeResolution(name)
    return proposed === null ? [] : [[id, proposed] as const]
  })
  return [
    {
      type: 'MapStatuses',
      statuses: Object.fromEntries(statuses.map(({ id, name, category }) => [id, proposeDelivery(category, name)])),
      resolutions: Object.fromEntries(dropping),
    },
    { type: 'SetDependencyLinks', linkTypes: linkTypes.filter(({ outward }) => proposesDependency(outward)).map(({ id }) => id) },
    {
      type: 'NoteAssumptions',
      assumptions: ['Statuses and resolutions were mapped by Jira’s categories and by their names: check them in the settings.'],
    },
  ]
}

/** The one Scrum board; where there are several, the oldest, said as an assumption. */
export function chooseBoard(boards: readonly JiraBoard[]): readonly PlanCommand[] {
  const scrum = boards.filter(({ type }) => type !== 'kanban').toSorted((a, b) => Number(a.id) - Number(b.id))
  const [chosen, ...others] = scrum
  if (chosen === undefined)
    return [{ type: 'NoteAssumptions', assumptions: ['The project has no board with sprints: iterations follow the calendar.'] }]
  const choice: PlanCommand = { type: 'ChooseBoard', board: chosen.id }
  if (others.length === 0) return [choice]
  return [choice, { type: 'NoteAssumptions', assumptions: [`The project has ${scrum.length} boards: the sprints of “${chosen.name}” count.`] }]
}

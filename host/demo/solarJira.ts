import type { DemoHost } from './demoHost'
import type { SolarStory } from './solarIssues'
import { SOLAR_EPICS, SOLAR_STORIES } from './solarIssues'
import { SOLAR_FIRST_ITERATION, SOLAR_ITERATION_DAYS, SOLAR_NEXT_SPRINT } from './solarScenario'

const DAY = 24 * 60 * 60 * 1000

export type SolarJira = {
  /** Creates the issues of a day; on day 0 the epics, too. */
  readonly createDay: (day: number) => Promise<void>
  /** Starts and finishes what the day says, and turns the sprint when it is due. Answers whether anything happened. */
  readonly moveDay: (day: number, first: number) => Promise<boolean>
  readonly storyId: (slug: string) => string
}

type Created = { readonly id: string; readonly key: string }

/** The team's work in Jira itself: issues, links, transitions, sprints. */
export function createSolarJira(host: DemoHost): SolarJira {
  const ids = new Map<string, Created>()
  const sprints: { id: number; index: number; open: boolean }[] = []
  let board: number | undefined

  async function createIssue(slug: string, fields: Record<string, unknown>): Promise<void> {
    const body = { fields: { project: { key: 'SOLAR' }, ...fields } }
    ids.set(slug, (await host.rest('owner', 'POST', '/rest/api/3/issue', body)) as Created)
  }

  async function createStory(story: SolarStory): Promise<void> {
    await createIssue(story.slug, {
      summary: story.title,
      issuetype: { name: story.type },
      parent: { id: idOf(story.epic) },
    })
    for (const blocker of story.blockedBy ?? []) {
      const link = { type: { name: 'Blocks' }, outwardIssue: { id: idOf(story.slug) }, inwardIssue: { id: idOf(blocker) } }
      await host.rest('owner', 'POST', '/rest/api/3/issueLink', link)
    }
  }

  async function move(story: SolarStory, to: 'In Progress' | 'Done'): Promise<void> {
    const path = `/rest/api/3/issue/${idOf(story.slug)}/transitions`
    const { transitions } = (await host.rest('scientist', 'GET', path)) as { transitions: { id: string; to: { name: string } }[] }
    const found = transitions.find((each) => each.to.name === to)
    if (!found) throw new Error(`${story.slug} has no transition to ${to}`)
    const resolution = to === 'Done' ? { fields: { resolution: { name: story.resolution ?? 'Done' } } } : {}
    await host.rest('scientist', 'POST', path, { transition: { id: found.id }, ...resolution })
  }

  /** Two-week sprints; each takes the stories that are worked on while it runs. */
  async function turnSprint(day: number, first: number): Promise<boolean> {
    if (day < SOLAR_FIRST_ITERATION || (day - SOLAR_FIRST_ITERATION) % SOLAR_ITERATION_DAYS !== 0) return false
    const index = (day - SOLAR_FIRST_ITERATION) / SOLAR_ITERATION_DAYS + 1
    board ??= await boardId()
    const last = sprints.at(-1)
    if (last?.open) {
      last.open = false
      await host.rest('owner', 'POST', `/rest/agile/1.0/sprint/${last.id}`, { state: 'closed' })
    }
    const dates = { startDate: iso(first + day * DAY), endDate: iso(first + (day + SOLAR_ITERATION_DAYS) * DAY) }
    const body = { name: `SOLAR Sprint ${index}`, originBoardId: board, ...dates }
    const sprint = (await host.rest('owner', 'POST', '/rest/agile/1.0/sprint', body)) as { id: number }
    const inside = SOLAR_STORIES.filter((story) => isWorkedOn(story, day) && ids.has(story.slug))
    if (inside.length > 0)
      await host.rest('owner', 'POST', `/rest/agile/1.0/sprint/${sprint.id}/issue`, { issues: inside.map((story) => ids.get(story.slug)!.key) })
    await host.rest('owner', 'POST', `/rest/agile/1.0/sprint/${sprint.id}`, { state: 'active', ...dates })
    sprints.push({ id: sprint.id, index, open: true })
    return true
  }

  /** The one after the last that is begun: planned in Jira, not yet started. */
  async function planNextSprint(day: number, first: number): Promise<boolean> {
    const last = sprints.at(-1)
    if (day !== SOLAR_NEXT_SPRINT || !last) return false
    const start = SOLAR_FIRST_ITERATION + last.index * SOLAR_ITERATION_DAYS
    const dates = { startDate: iso(first + start * DAY), endDate: iso(first + (start + SOLAR_ITERATION_DAYS) * DAY) }
    await host.rest('owner', 'POST', '/rest/agile/1.0/sprint', { name: `SOLAR Sprint ${last.index + 1}`, originBoardId: board, ...dates })
    return true
  }

  async function boardId(): Promise<number> {
    const { values } = (await host.rest('owner', 'GET', '/rest/agile/1.0/board?projectKeyOrId=SOLAR')) as { values: { id: number }[] }
    if (!values[0]) throw new Error('SOLAR has no board')
    return values[0].id
  }

  function idOf(slug: string): string {
    const found = ids.get(slug)
    if (!found) throw new Error(`The demo names ${slug} before it exists`)
    return found.id
  }

  return {
    storyId: idOf,
    async createDay(day) {
      if (day === 0) for (const epic of SOLAR_EPICS) await createIssue(epic.slug, { summary: epic.title, issuetype: { name: 'Epic' } })
      for (const story of SOLAR_STORIES) if (story.created === day) await createStory(story)
    },
    async moveDay(day, first) {
      let moved = SOLAR_STORIES.some((story) => story.created === day)
      for (const story of SOLAR_STORIES) {
        if (story.started === day) await move(story, 'In Progress')
        if (story.finished === day) await move(story, 'Done')
        moved ||= story.started === day || story.finished === day
      }
      const hasTurned = await turnSprint(day, first)
      return (await planNextSprint(day, first)) || hasTurned || moved
    },
  }
}

function isWorkedOn(story: SolarStory, day: number): boolean {
  if (story.started === undefined) return false
  return story.started < day + SOLAR_ITERATION_DAYS && (story.finished ?? Infinity) >= day
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

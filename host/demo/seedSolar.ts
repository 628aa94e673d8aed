import { gunzipSync } from 'node:zlib'
import type { DemoHost } from './demoHost'
import { createSolarJira } from './solarJira'
import type { Structure } from './solarPlan'
import { solarPlanSteps } from './solarPlan'
import { SOLAR_LAST_DAY } from './solarScenario'

const DAY = 24 * 60 * 60 * 1000
const NINE = 9 * 60 * 60 * 1000

/**
 * Makes the demo project SOLAR: seven months of a team's work, done through Jira's REST and Foldline's own
 * resolvers under a clock that runs from then to now. No event is written past them.
 */
export async function seedSolar(host: DemoHost, progress: (text: string) => void): Promise<void> {
  const end = host.clock.now()
  const first = Math.floor(end / DAY) * DAY - SOLAR_LAST_DAY * DAY
  const jira = createSolarJira(host)
  host.clock.set(first + NINE)
  await jira.createDay(0)
  await startPlan(host)
  await host.settle()
  const plan = solarPlanSteps(host, { storyId: jira.storyId, structure: () => readStructure(host) })
  await plan.afterStart()
  for (let day = 0; day <= SOLAR_LAST_DAY; day += 1) {
    // A jump of the clock ends what is under way, so that is worked off first. Never back.
    await host.settle()
    host.clock.set(Math.max(host.clock.now(), first + day * DAY + NINE))
    if (day > 0) await jira.createDay(day)
    const moved = await jira.moveDay(day, first)
    if (moved) await host.settle()
    await plan.stepsOf(day)
    if (day % 30 === 0) progress(`SOLAR: month ${Math.floor(day / 30) + 1} of 8`)
  }
  await host.settle()
  host.clock.set(end)
}

async function startPlan(host: DemoHost): Promise<void> {
  const answer = (await host.invoke('owner', {
    module: 'project-page',
    functionKey: 'plan.start',
    project: 'SOLAR',
    payload: {
      id: 'solar-start',
      scope: 'project = SOLAR AND issuetype in (Story, Task, Bug)',
      verticals: 'epics',
      timeZone: 'Europe/Berlin',
      demo: true,
    },
  })) as { ok: boolean; failure?: { message: string } }
  if (!answer.ok) throw new Error(`The demo plan could not be started: ${answer.failure?.message ?? 'no reason given'}`)
}

type ReadReply = { ok: boolean; value?: { seq: number; state: string } }
type Named = Readonly<Record<string, { name: string; retired?: true }>>

async function readStructure(host: DemoHost): Promise<Structure> {
  const call = { module: 'project-page', functionKey: 'plan.read', payload: { stories: [] }, project: 'SOLAR' } as const
  const answer = (await host.invoke('owner', call)) as ReadReply
  if (!answer.ok || !answer.value) throw new Error('The demo plan could not be read.')
  const json = gunzipSync(Buffer.from(answer.value.state, 'base64')).toString('utf8')
  const { plan } = JSON.parse(json) as { plan: { map: { verticals: Named; slices: Named }; iterations: { byId: Named } } }
  const { map, iterations } = plan
  return { seq: answer.value.seq, verticals: idsByName(map.verticals), slices: idsByName(map.slices), iterations: idsByName(iterations.byId) }
}

function idsByName(things: Named): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [thing.name, id]))
}

import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SECURITY } from '../../host/jira/seed/seedSite'
import { setProjectSecurityScheme } from '../../host/jira/model/security'
import { addStory } from '../host/jira/support/testJira'
import type { Place, TestSite } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

const SECRET = 'The tariff of our largest customer'

describe('issue security: texts of stories that a caller may not see', () => {
  let site: TestSite
  let hidden = ''
  let open = ''
  const owner = { as: 'productOwner' } as const
  const viewer = { as: 'viewer' } as const

  beforeEach(async () => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
    setProjectSecurityScheme(site.jira.jira.site, Number(site.projectId('BLANK')), SECURITY.schemeId)
    hidden = (await addStory(site.jira, 'Hidden', { security: { id: String(SECURITY.levelId) } })).id
    open = (await addStory(site.jira, 'Open')).id
    await startPlan(site)
    for (const story of [hidden, open]) await plan(story)
  })
  afterEach(() => site.close())

  async function plan(story: string): Promise<void> {
    const text = story === hidden ? SECRET : 'Everyone may read this'
    const about = { hypothesis: `h-${story}`, story }
    const statement = {
      belief: text, metric: text, comparison: '<=', target: 5, unit: text, dataSet: text, timeBoxDays: 5, confidence: 0.5, kind: 'product',
    }
    const commands = [
      { type: 'StateHypothesis', ...about, statement },
      { type: 'LogEvidence', ...about, evidence: `e-${story}`, value: 3, dataSet: text, runLink: 'https://runs.example.com/1', note: text },
      { type: 'EstimateStory', story, estimate: { size: 'M', people: 1 }, note: text },
      { type: 'GiveVerdict', ...about, verdict: 'validated', reason: text },
      { type: 'Persevere', ...about, why: text },
      { type: 'RecordBaseline', story, id: `b-${story}`, baseline: { metric: text, kind: 'human', value: 1, unit: text, better: 'lower', dataSet: text, learnt: text } },
    ]
    for (const command of commands) {
      const answer = await site.send(owner, command)
      if (!answer.ok) throw new Error(`${command.type}: ${answer.failure.message}`)
    }
  }

  /** Everything that a person can get out of the functions, unpacked. */
  async function everything(place: Place): Promise<string> {
    const unpack = (block: string): string => gunzipSync(Buffer.from(block, 'base64')).toString()
    const read = await site.ask(place, 'plan.read', { stories: 'all' })
    const panel = await site.ask({ ...place, in: 'panel', issue: hidden }, 'plan.read', { stories: [hidden] })
    const history = await site.ask(place, 'plan.history', { after: 0 })
    const since = await site.ask(place, 'plan.since', { seq: 0 })
    const stories = await Promise.all([hidden, open].map((story) => site.ask(place, 'plan.storyHistory', { story })))
    return JSON.stringify([unpack(read.state), unpack(panel.state), history.blocks.map(unpack), history.commits, since.commits, stories])
  }

  it('a text withheld under issue security shows nowhere', async () => {
    expect(await everything(owner)).toContain(SECRET)
    const seen = await everything(viewer)
    expect(seen).not.toContain(SECRET)
    expect(seen).toContain('Everyone may read this')
    expect(seen).toContain('{"withheld":true}')
  })

  it('nor when the log is packed', async () => {
    for (let n = 0; n < 70; n++) await site.send(owner, { type: 'EstimateStory', story: open, estimate: { size: n % 2 ? 'M' : 'L', people: 1 } })
    await site.settle()
    expect([...site.stored().keys()].some((key) => key.includes(':k:'))).toBe(true)
    const seen = await everything(viewer)
    expect(seen).not.toContain(SECRET)
    expect(seen).toContain('Everyone may read this')
  })

  it('who may not see a story may not plan it', async () => {
    const answer = await site.send({ as: 'dataScientist' }, { type: 'EstimateStory', story: hidden, estimate: { size: 'S', people: 1 } })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect((await site.send({ as: 'dataScientist' }, { type: 'EstimateStory', story: open, estimate: { size: 'S', people: 1 } })).ok).toBe(true)
  })

  it('the facts themselves stay: numbers, states and who did it', async () => {
    const { commits } = await site.ask(viewer, 'plan.storyHistory', { story: hidden })
    const events = (commits as unknown as { events: Record<string, unknown>[] }[]).flatMap(({ events: all }) => all)
    expect(events.find(({ type }) => type === 'StoryEstimated')).toMatchObject({ estimate: { size: 'M', people: 1 }, note: { withheld: true } })
    expect(events.find(({ type }) => type === 'HypothesisStated')).toMatchObject({ statement: { comparison: '<=', target: 5, belief: { withheld: true } } })
  })

  it('withholds when Jira does not tell whether the project hides issues', async () => {
    site.interrupt = (line) => (line.includes('/securitylevel') ? Response.json({ errorMessages: ['no'] }, { status: 403 }) : undefined)
    for (const key of site.stored().keys()) if (key.endsWith(':j:security')) site.forget(key)
    expect(await everything(viewer)).not.toContain(SECRET)
  })
})

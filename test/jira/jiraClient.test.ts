import { route } from '@forge/api'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { JiraClient } from '../../src/jira/jiraClient'
import { createJiraClient } from '../../src/jira/jiraClient'

const shape = z.object({ name: z.string() })

/** A client whose Jira answers one after the other; waits are noted, not waited. */
function clientOver(answers: readonly (Response | Error)[], timeLeft = 25_000): { readonly jira: JiraClient; readonly waits: number[]; readonly sent: string[] } {
  const waits: number[] = []
  const sent: string[] = []
  const left = [...answers]
  const jira = createJiraClient({
    send: async (path, init) => {
      sent.push(`${init.method ?? 'GET'} ${path.value}`)
      const next = left.shift()
      if (next === undefined) throw new Error('no answer left')
      if (next instanceof Error) throw next
      return next
    },
    timeLeft: () => timeLeft - waits.reduce((sum, ms) => sum + ms, 0),
    wait: async (ms) => void waits.push(ms),
    random: () => 0.5,
  })
  return { jira, waits, sent }
}

const ok = () => Response.json({ name: 'x', more: 1 })
const refused = (status: number, headers: Record<string, string> = {}) => Response.json({ errorMessages: ['Because.'], errors: { field: 'Wrong.' } }, { status, headers })

describe('Jira client', () => {
  it('answers what has the right shape, and nothing else', async () => {
    expect(await clientOver([ok()]).jira.get(route`/rest/api/3/x`, shape)).toEqual({ ok: true, value: { name: 'x' } })
    const wrong = await clientOver([Response.json({ name: 7 })]).jira.get(route`/rest/api/3/x`, shape)
    expect(wrong).toMatchObject({ ok: false, problem: { kind: 'unexpected' } })
    const html = await clientOver([new Response('<html>')]).jira.get(route`/rest/api/3/x`, shape)
    expect(html).toMatchObject({ ok: false, problem: { kind: 'unexpected' } })
  })

  it.each([
    [400, 'refused'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [410, 'gone'],
    [409, 'refused'],
  ])('%i is %s, at once and in Jira’s words', async (status, kind) => {
    const { jira, waits } = clientOver([refused(status)])
    expect(await jira.get(route`/rest/api/3/x`, shape)).toEqual({ ok: false, problem: { kind, message: 'Because. Wrong.' } })
    expect(waits).toEqual([])
  })

  it('waits as long as Jira asks for, with jitter', async () => {
    const { jira, waits } = clientOver([refused(429, { 'retry-after': '4' }), ok()])
    expect((await jira.get(route`/rest/api/3/x`, shape)).ok).toBe(true)
    expect(waits).toEqual([5000])
  })

  it('waits longer each time where Jira does not say, and gives up in the end', async () => {
    const { jira, waits } = clientOver(Array.from({ length: 9 }, () => refused(503)))
    expect(await jira.get(route`/rest/api/3/x`, shape)).toMatchObject({ ok: false, problem: { kind: 'unavailable' } })
    expect(waits).toEqual([312.5, 625, 1250, 2500, 5000])
  })

  it('gives up when the function has no time for the wait', async () => {
    const { jira, waits } = clientOver([refused(429, { 'retry-after': '60' }), ok()])
    expect(await jira.get(route`/rest/api/3/x`, shape)).toMatchObject({ ok: false, problem: { kind: 'throttled' } })
    expect(waits).toEqual([])
  })

  it('a lost answer is asked for again', async () => {
    const { jira, sent } = clientOver([new Error('socket'), ok()])
    expect((await jira.query(route`/rest/api/3/x`, { a: 1 }, shape)).ok).toBe(true)
    expect(sent).toEqual(['POST /rest/api/3/x', 'POST /rest/api/3/x'])
  })
})
